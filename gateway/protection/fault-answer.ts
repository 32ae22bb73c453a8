import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { CodedError } from "../../shared/graphql/coded-error";
import type { Log } from "../../shared/runtime/log";
import { reportError } from "../../shared/runtime/report-error";
import { TooManyFailures } from "../access/credential-brake";
import { sendAnswer } from "../web/graphql-answer";
import { defaultAnswerType, negotiateAnswer } from "../web/media-type";
import { InvalidDocument } from "./invalid-document";

/** An overload lasts for tenths of a second: who comes back later finds room. */
const overloadRetrySeconds = "1";

/** Turns whatever a handler or the HTTP server threw into an answer shaped as GraphQL's, with its code and status. */
export function answerFault(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const faults = error instanceof InvalidDocument ? error.errors : [codedFault(error)];
    const errors = faults.map((fault) => reportError(fault, { correlationId: request.id, log }));
    const code = errors[0]?.extensions?.["code"];
    if (code === "UNAUTHENTICATED") reply.header("www-authenticate", "Bearer");
    if (error instanceof TooManyFailures) reply.header("retry-after", error.retryAfterSeconds.toString());
    if (code === "OVERLOADED") reply.header("retry-after", overloadRetrySeconds);
    const answer = { body: JSON.stringify({ errors }), errors, hasData: false };
    void sendAnswer(reply, answer, negotiateAnswer(request.headers.accept) ?? defaultAnswerType);
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
      return new CodedError("UNSUPPORTED_MEDIA_TYPE");
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
