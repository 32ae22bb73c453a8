import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { CodedError } from "../../shared/graphql/coded-error";
import { errorCodes, isErrorCode } from "../../shared/graphql/error-codes";
import type { Log } from "../../shared/runtime/log";
import { reportError } from "../../shared/runtime/report-error";

/** HTTP status of an answer that holds no data, from its first error. */
export function statusOf(errors: readonly GraphQLFormattedError[] | undefined): number {
  const code = errors?.[0]?.extensions?.["code"];
  return errorCodes[isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR"].httpStatus;
}

/** Turns whatever a handler or the HTTP server threw into an answer shaped as GraphQL's, with its code and status. */
export function answerFault(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const formatted = reportError(codedFault(error), { correlationId: request.id, log });
    const status = statusOf([formatted]);
    if (status === 401) reply.header("www-authenticate", "Bearer");
    reply
      .status(status)
      .type("application/json; charset=utf-8")
      .send({ errors: [formatted] });
  };
}

function codedFault(error: unknown): unknown {
  if (error instanceof GraphQLError || !isFastifyError(error)) return error;
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new CodedError("PAYLOAD_TOO_LARGE");
    case "FST_ERR_CTP_INVALID_JSON_BODY":
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
      return new CodedError("BAD_REQUEST", "Le corps de la requête n’est pas du JSON bien formé.");
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new CodedError(
        "BAD_REQUEST",
        "Le corps de la requête doit être du JSON (Content-Type: application/json).",
      );
    default: {
      const isClientFault =
        error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
      return isClientFault ? new CodedError("BAD_REQUEST") : error;
    }
  }
}

function isFastifyError(error: unknown): error is FastifyError {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.startsWith("FST_")
  );
}
