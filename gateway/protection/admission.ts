import { OperationTypeNode, type DocumentNode, type GraphQLSchema } from "graphql";
import { mayChange, type Caller } from "../../shared/access/caller";
import type { IdempotencyClaim } from "../../shared/commands/command";
import { CodedError } from "../../shared/graphql/coded-error";
import { defaultDocumentLimits } from "../../shared/graphql/document-limits";
import type { GraphqlRequest } from "../web/graphql-request";
import { KnownDocuments } from "./known-documents";

export interface Admission {
  readonly request: GraphqlRequest;
  readonly caller: Caller;
  readonly idempotency: IdempotencyClaim | undefined;
  readonly schema: GraphQLSchema;
  readonly method: string;
}

/** An operation that may be planned. */
export interface Admitted {
  readonly document: DocumentNode;
  readonly kind: OperationTypeNode;
  /** Points that the request takes from its caller's budget. */
  readonly cost: number;
}

/** Parses, and refuses, before anything is planned, what is too complex or not allowed. Throws a CodedError. */
export type Admit = (admission: Admission) => Admitted;

/**
 * A text is parsed and measured once for all the requests that send it; each request computes its cost from its
 * variables and checks its caller.
 */
export function createAdmission(): Admit {
  const known = new KnownDocuments(defaultDocumentLimits);
  return ({ request, caller, idempotency, schema, method }) => {
    const operation = known.operation(request, schema);
    if (operation.kind !== OperationTypeNode.QUERY) refuseChange({ method, caller, idempotency });
    return operation;
  };
}

/** Throws when the caller may not change anything, or not this way. */
function refuseChange({
  method,
  caller,
  idempotency,
}: Pick<Admission, "method" | "caller" | "idempotency">): void {
  if (method === "GET") {
    throw new CodedError("METHOD_NOT_ALLOWED", "Une modification s’envoie par POST, jamais par GET.");
  }
  if (caller.kind === "ANONYMOUS") throw new CodedError("UNAUTHENTICATED", credentialNeeded);
  if (!mayChange(caller)) throw new CodedError("FORBIDDEN", "Cette clé ne permet que de lire.");
  if (caller.kind === "PROGRAM" && idempotency === undefined) {
    throw new CodedError("IDEMPOTENCY_KEY_REQUIRED");
  }
}

const credentialNeeded =
  "Modifier des données demande de s’identifier : envoyez l’en-tête « Authorization: Bearer … ». " +
  "En essai, un jeton de développement est affiché au démarrage du hub.";
