import { getOperationAST, OperationTypeNode, type DocumentNode, type GraphQLSchema } from "graphql";
import { mayChange, type Caller } from "../../shared/access/caller";
import type { IdempotencyClaim } from "../../shared/commands/command";
import { CodedError } from "../../shared/graphql/coded-error";
import { checkDocument, defaultDocumentLimits, parseLimited } from "../../shared/graphql/document-limits";
import { BoundedMap } from "../../shared/kernel/bounded-map";
import type { GraphqlRequest } from "../web/graphql-request";

export interface Admission {
  readonly request: GraphqlRequest;
  readonly caller: Caller;
  readonly idempotency: IdempotencyClaim | undefined;
  readonly schema: GraphQLSchema;
  readonly method: string;
}

/** Parses, and refuses, before anything is planned, what is too complex or not allowed. Throws a CodedError. */
export type Admit = (admission: Admission) => DocumentNode;

const keptDocuments = 500;
const longestKeptSource = 16_384;

/** Documents are parsed once; what depends on variables and on the caller is checked at each request. */
export function createAdmission(): Admit {
  const documents = new BoundedMap<string, DocumentNode>(keptDocuments);
  const parsed = (source: string) =>
    source.length > longestKeptSource
      ? parseLimited(source, defaultDocumentLimits)
      : documents.getOrCreate(source, () => parseLimited(source, defaultDocumentLimits));
  return ({ request: { query, variables, operationName }, caller, idempotency, schema, method }) => {
    const document = parsed(query);
    const fault = checkDocument(document, {
      operationName,
      variables,
      schema,
      limits: defaultDocumentLimits,
    });
    if (fault !== null) throw fault;
    const operation = getOperationAST(document, operationName)?.operation;
    if (operation === OperationTypeNode.QUERY) return document;
    if (method === "GET") {
      throw new CodedError("METHOD_NOT_ALLOWED", "Une modification s’envoie par POST, jamais par GET.");
    }
    refuseChange(caller, idempotency);
    return document;
  };
}

/** Throws when the caller may not change anything, or not this way. */
function refuseChange(caller: Caller, idempotency: IdempotencyClaim | undefined): void {
  if (caller.kind === "ANONYMOUS") throw new CodedError("UNAUTHENTICATED", credentialNeeded);
  if (!mayChange(caller)) throw new CodedError("FORBIDDEN", "Cette clé ne permet que de lire.");
  if (caller.kind === "PROGRAM" && idempotency === undefined) {
    throw new CodedError("IDEMPOTENCY_KEY_REQUIRED");
  }
}

const credentialNeeded =
  "Modifier des données demande de s’identifier : envoyez l’en-tête « Authorization: Bearer … ». " +
  "En essai, un jeton de développement est affiché au démarrage du hub.";
