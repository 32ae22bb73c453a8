import { getOperationAST, OperationTypeNode, type DocumentNode, type GraphQLSchema } from "graphql";
import type { Caller } from "../../shared/access/caller";
import { CodedError } from "../../shared/graphql/coded-error";
import { checkDocument, defaultDocumentLimits, parseLimited } from "../../shared/graphql/document-limits";
import { BoundedMap } from "../../shared/kernel/bounded-map";
import type { GraphqlRequest } from "../web/graphql-request";

export interface Admission {
  readonly request: GraphqlRequest;
  readonly caller: Caller;
  readonly schema: GraphQLSchema;
  readonly method: string;
}

/** Refuses, before anything is planned, what is too complex or not allowed. Throws a CodedError. */
export type Admit = (admission: Admission) => void;

const keptDocuments = 500;
const longestKeptSource = 16_384;

/** Documents are parsed once; what depends on variables and on the caller is checked at each request. */
export function createAdmission(): Admit {
  const documents = new BoundedMap<string, DocumentNode>(keptDocuments);
  const parsed = (source: string) =>
    source.length > longestKeptSource
      ? parseLimited(source, defaultDocumentLimits)
      : documents.getOrCreate(source, () => parseLimited(source, defaultDocumentLimits));
  return ({ request: { query, variables, operationName }, caller, schema, method }) => {
    const document = parsed(query);
    const fault = checkDocument(document, {
      operationName,
      variables,
      schema,
      limits: defaultDocumentLimits,
    });
    if (fault !== null) throw fault;
    const operation = getOperationAST(document, operationName)?.operation;
    if (operation === OperationTypeNode.QUERY) return;
    if (method === "GET") {
      throw new CodedError("METHOD_NOT_ALLOWED", "Une modification s’envoie par POST, jamais par GET.");
    }
    if (caller.kind === "ANONYMOUS") throw new CodedError("UNAUTHENTICATED", tokenNeeded);
  };
}

const tokenNeeded =
  "Modifier des données demande un jeton : envoyez l’en-tête « Authorization: Bearer … ». " +
  "En essai, le jeton de développement est affiché au démarrage du hub.";
