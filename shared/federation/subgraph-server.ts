import { fastify, type FastifyInstance } from "fastify";
import { GraphQLError, type DocumentNode, type GraphQLFormattedError } from "graphql";
import { CodedError } from "../graphql/coded-error";
import { subgraphDocumentLimits } from "../graphql/document-limits";
import { parseLimited } from "../graphql/document-parse";
import { errorCodes, isErrorCode } from "../graphql/error-codes";
import { BoundedMap } from "../kernel/bounded-map";
import { addHealthRoutes } from "../runtime/health";
import type { Log } from "../runtime/log";
import type { Redis } from "../runtime/redis";
import { reportError } from "../runtime/report-error";
import { correlationHeader, remainingTimeHeader } from "./caller-header";
import { correlationIdOf } from "./correlation-id";
import { signedCallReader, type CallerOfCall } from "./signed-call";
import type { RunningSubgraph } from "./subgraph";
import { readSubgraphMessage } from "./subgraph-message";

export interface SubgraphServerOptions {
  readonly subgraph: RunningSubgraph;
  readonly log: Log;
  /** SUBGRAPH_SECRET: the secret in use, then those being retired. */
  readonly secrets: readonly string[];
  readonly clock?: () => Date;
  /** What an administrator should know of the store, in French. */
  readonly storeNote?: string | undefined;
  /** REDIS_URL: what its replicas remember together; absent, each remembers alone. */
  readonly redis?: Redis | undefined;
}

/** The gateway sends the keys of many entities at once. */
const bodyLimitBytes = 4 * 1024 * 1024;
const keptDocuments = 2000;
const parsing = { maxTokens: subgraphDocumentLimits.maxTokens, noLocation: true };

/** Serves one subgraph over HTTP, to gateways and fellow subgraphs only: what is not signed for this very call is refused. */
export function createSubgraphServer(options: SubgraphServerOptions): FastifyInstance {
  const { subgraph, log, secrets, storeNote, redis, clock = now } = options;
  const app = fastify({
    bodyLimit: bodyLimitBytes,
    genReqId: ({ headers }) => correlationIdOf(headers[correlationHeader]),
    return503OnClosing: false,
    forceCloseConnections: "idle",
  });
  // The signature covers the bytes: they are read as they came, and believed once it is checked.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({
      [correlationHeader]: request.id,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });
  app.setErrorHandler((error, request, reply) => {
    const formatted = reportError(codedFault(error), {
      correlationId: request.id,
      log,
      subgraph: subgraph.name,
    });
    return reply.status(statusOf(formatted)).send({ errors: [formatted] });
  });
  addHealthRoutes(app, [
    { name: "store", check: () => subgraph.ping(), note: storeNote },
    ...(redis === undefined ? [] : [{ name: "redis", check: () => redis.ping(), note: redisNote }]),
  ]);
  addGraphqlRoute(app, options, signedCallReader({ subgraph: subgraph.name, secrets, redis, clock, log }));
  return app;
}

function addGraphqlRoute(
  app: FastifyInstance,
  { subgraph, log }: SubgraphServerOptions,
  callerOf: CallerOfCall,
): void {
  const documents = new BoundedMap<string, DocumentNode>(keptDocuments);
  app.post("/graphql", async (request) => {
    const { id: correlationId, body } = request;
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const caller = await callerOf(request, bytes);
    const { query, ...message } = readSubgraphMessage(parsedJson(bytes));
    const document = documents.getOrCreate(query, () => parseLimited(query, parsing));
    const deadlineAt = deadlineOf(request.headers[remainingTimeHeader]);
    const { data, errors } = await subgraph.execute({
      ...message,
      document,
      caller,
      correlationId,
      deadlineAt,
    });
    const reported = errors?.map((error) =>
      reportError(error, { correlationId, log, subgraph: subgraph.name }),
    );
    return { data, errors: reported };
  });
}

/** How long whoever asks still waits: nothing is worth doing afterwards. */
function deadlineOf(remaining: unknown): number | undefined {
  return typeof remaining === "string" && /^\d{1,6}$/.test(remaining)
    ? performance.now() + Number(remaining)
    : undefined;
}

const redisNote = "Mémoire commune des appels déjà acceptés : sans elle, tout appel est refusé.";

function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new CodedError("BAD_REQUEST");
  }
}

function now(): Date {
  return new Date();
}

function codedFault(error: unknown): unknown {
  if (error instanceof GraphQLError || !(error instanceof Error) || !("statusCode" in error)) return error;
  if (error.statusCode === 413) return new CodedError("PAYLOAD_TOO_LARGE");
  return typeof error.statusCode === "number" && error.statusCode < 500
    ? new CodedError("BAD_REQUEST")
    : error;
}

function statusOf({ extensions }: GraphQLFormattedError): number {
  const code = extensions?.["code"];
  return errorCodes[isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR"].httpStatus;
}
