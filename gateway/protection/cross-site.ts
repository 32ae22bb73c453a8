import type { IncomingHttpHeaders } from "node:http";
import { CodedError } from "../../shared/graphql/coded-error";

/** Headers that a page of another site can only send after a preflight, which this server never grants. */
const preflightedHeaders = ["apollo-require-preflight", "x-apollo-operation-name"];

/** The types that an HTML form or a bare fetch can send to another site without a preflight. */
const simpleTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

/** Throws CSRF_PREVENTED for a request that a browser could have sent from another site without asking. */
export function refuseCrossSite(headers: IncomingHttpHeaders): void {
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "" && !simpleTypes.includes(type)) return;
  if (preflightedHeaders.some((name) => (headers[name] ?? "") !== "")) return;
  throw new CodedError("CSRF_PREVENTED");
}
