import type { ErrorCode } from "../../../../shared/graphql/error-codes";

/** A request that must be refused before anything is planned. */
export interface HostileRequest {
  readonly name: string;
  /** The body as sent; a POST of JSON. */
  readonly body: string;
  readonly code: ErrorCode;
}

/** Most bytes of a hostile body. */
export const longestHostile = 10_000;

export function hostileDocument(
  name: string,
  query: string,
  { code = "DOCUMENT_TOO_COMPLEX", ...rest }: HostileOptions = {},
): HostileRequest {
  return { name, body: JSON.stringify({ query, ...rest }), code };
}

export interface HostileOptions {
  readonly code?: ErrorCode;
  readonly variables?: unknown;
  readonly operationName?: string;
}

/** So many parts, by their index, separated by spaces. */
export function many(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(" ");
}
