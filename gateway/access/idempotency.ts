import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { idempotencyKeyPattern, type IdempotencyClaim } from "../../shared/commands/command";
import { CodedError } from "../../shared/graphql/coded-error";
import type { GraphqlRequest } from "../web/graphql-request";

const header = "idempotency-key";

/**
 * The retry key of a request, with the digest of what it asks; undefined when it has none. Throws BAD_REQUEST for a
 * key of another form. The quotes of the IETF draft, which makes it a structured header, are accepted.
 */
export function idempotencyClaim(
  headers: IncomingHttpHeaders,
  request: GraphqlRequest,
): IdempotencyClaim | undefined {
  const given = headers[header];
  if (given === undefined) return undefined;
  const key = typeof given === "string" ? given.replace(/^"(.*)"$/, "$1") : "";
  if (!idempotencyKeyPattern.test(key)) {
    throw new CodedError(
      "BAD_REQUEST",
      "« Idempotency-Key » compte de 8 à 128 lettres sans accent, chiffres ou signes . _ + / = : - (un UUID convient).",
      { argument: "Idempotency-Key" },
    );
  }
  return { key, digest: digestOf(request) };
}

function digestOf({ query, variables, operationName }: GraphqlRequest): string {
  return createHash("sha256").update(canonicalJson({ query, variables, operationName })).digest("hex");
}

/** JSON in which the order of the members of an object does not matter. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  );
}
