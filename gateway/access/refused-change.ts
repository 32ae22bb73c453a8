import { getOperationAST, parse, type GraphQLSchema } from "graphql";
import type { Caller } from "../../shared/access/caller";
import { CodedError } from "../../shared/graphql/coded-error";
import type { ErrorCode } from "../../shared/graphql/error-codes";
import { rootFieldNames } from "../../shared/graphql/root-field-names";
import type { GraphqlRequest } from "../web/graphql-request";
import type { NotedRefusal } from "./refusal-trail";

/** A change that the gateway refused before any subgraph heard of it. */
export interface RefusedChange {
  readonly refusal: unknown;
  readonly caller: Caller;
  readonly request: Pick<GraphqlRequest, "query" | "operationName">;
  readonly schema: GraphQLSchema;
  readonly correlationId: string;
}

/** What a caller was not allowed to do, as opposed to what was badly asked. */
const recordedCodes: ReadonlySet<ErrorCode> = new Set(["FORBIDDEN", "IDEMPOTENCY_KEY_REQUIRED", "CONFLICT"]);

/** What the trail of the caller's organisation is told of a refused change: each of its fields, once. */
export function refusalsOfChange(change: RefusedChange): readonly NotedRefusal[] {
  const { refusal, caller, correlationId } = change;
  const { kind, subject, organisation } = caller;
  if (organisation === null || !(refusal instanceof CodedError)) return [];
  if (!recordedCodes.has(refusal.code)) return [];
  const party = { kind, subject, organisation, entity: null };
  return actionsOf(change).map((action) => ({ party, action, code: refusal.code, correlationId }));
}

/** A name that is not in the schema is the client's own words, which no trail repeats. */
function actionsOf({ request: { query, operationName }, schema }: RefusedChange): readonly string[] {
  const document = parse(query, { noLocation: true });
  const operation = getOperationAST(document, operationName);
  const known = schema.getMutationType()?.getFields() ?? {};
  const names = operation == null ? [] : rootFieldNames(document, operation);
  const own = [...new Set(names)].filter((name) => Object.hasOwn(known, name));
  return own.length === 0 ? ["Mutation"] : own.map((name) => `Mutation.${name}`);
}
