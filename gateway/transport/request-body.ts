import type { TransportRequest } from "./transport";

/** The body of a call, put together from parts that are JSON already. */
export function requestBody({
  operation,
  variables,
  variablesJson,
  idempotency,
}: Pick<TransportRequest, "operation" | "variables" | "variablesJson" | "idempotency">): string {
  const written = variablesJson ?? (variables === undefined ? undefined : JSON.stringify(variables));
  let body = `{"query":${operation.queryJson}`;
  if (written !== undefined) body += `,"variables":${written}`;
  // A name of the GraphQL grammar needs no escaping.
  if (operation.operationName !== undefined) body += `,"operationName":"${operation.operationName}"`;
  if (idempotency !== undefined) body += `,"extensions":${JSON.stringify({ idempotency })}`;
  return `${body}}`;
}
