import type { FastifyReply } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { statusOf } from "./answer-status";
import { gzipped, isWorthCompressing } from "./gzip-answer";
import type { Negotiated } from "./media-type";

/** An answer to a GraphQL request, as it may leave. */
export interface WrittenAnswer {
  readonly body: string | Buffer;
  readonly errors: readonly GraphQLFormattedError[];
  readonly hasData: boolean;
}

/** Faults of a document or of its variables, in a request that is otherwise well formed. */
const documentFaults: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
]);

/** Sends an answer with the status and the media type that GraphQL over HTTP gives it. */
export function sendAnswer(
  reply: FastifyReply,
  { body, errors, hasData }: WrittenAnswer,
  { type, isLegacy }: Negotiated,
): FastifyReply | Promise<FastifyReply> {
  const isSoft = hasData || (isLegacy && documentFaults.has(errors[0]?.extensions?.["code"]));
  reply.status(isSoft ? 200 : statusOf(errors)).headers(headersOf[type]);
  return isWorthCompressing(body.length, reply.request.headers["accept-encoding"])
    ? sendCompressed(reply, body)
    : reply.send(body);
}

const always = { "cache-control": "no-store", vary: "accept, accept-encoding" };

const headersOf = {
  "application/json": { ...always, "content-type": "application/json; charset=utf-8" },
  "application/graphql-response+json": {
    ...always,
    "content-type": "application/graphql-response+json; charset=utf-8",
  },
};

async function sendCompressed(reply: FastifyReply, body: string | Buffer): Promise<FastifyReply> {
  return reply.header("content-encoding", "gzip").send(await gzipped(body));
}
