import type { GraphQLFormattedError } from "graphql";
import { errorCodes, isErrorCode } from "../../shared/graphql/error-codes";

/** HTTP status of an answer that holds no data, from its first error. */
export function statusOf(errors: readonly GraphQLFormattedError[] | undefined): number {
  const code = errors?.[0]?.extensions?.["code"];
  return errorCodes[isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR"].httpStatus;
}
