import { fastify, type FastifyInstance } from "fastify";
import { GraphQLError, parse, type DocumentNode, type GraphQLFormattedError } from "graphql";
import { z } from "zod";
import { CodedError } from "../graphql/coded-error";
import { errorCodes, isErrorCode } from "../graphql/error-codes";
import { BoundedMap } from "../kernel/bounded-map";
import { addHealthRoutes } from "../runtime/health";
import type { Log } from "../runtime/log";
import { reportError } from "../runtime/report-error";
import { callerHeader, correlationHeader, decodeCaller } from "./caller-header";
import { correlationIdOf } from "./correlation-id";
import type { RunningSubgraph } from "./subgraph";

export interface SubgraphServerOptions {
  readonly subgraph: RunningSubgraph;
  readonly log: Log;
  /** What an administrator should know of the store, in French. */
  readonly storeNote?: string | undefined;
}

/** The gateway sends the keys of many entities at once. */
const bodyLimitBytes = 4 * 1024 * 1024;
const keptDocuments = 2000;

const call = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Serves one subgraph over HTTP, to gateways only: it believes the caller that they name. */
export function createSubgraphServer({ subgraph, log, storeNote }: SubgraphServerOptions): FastifyInstance {
  const app = fastify({
    bodyLimit: bodyLimitBytes,
    genReqId: ({ headers }) => correlationIdOf(headers[correlationHeader]),
    return503OnClosing: false,
    forceCloseConnections: "idle",
  });
  app.removeContentTypeParser("text/plain");
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
  addHealthRoutes(app, [{ name: "store", check: () => subgraph.ping(), note: storeNote }]);
  addGraphqlRoute(app, subgraph, log);
  return app;
}

function addGraphqlRoute(app: FastifyInstance, subgraph: RunningSubgraph, log: Log): void {
  const documents = new BoundedMap<string, DocumentNode>(keptDocuments);
  app.post("/graphql", async ({ body, headers, id: correlationId }) => {
    const caller = decodeCaller(headers[callerHeader]);
    if (caller === null) {
      throw new CodedError("UNAUTHENTICATED", "Ce sous-graphe ne répond qu’à son portail.");
    }
    const { query, variables, operationName } = readCall(body);
    const document = documents.getOrCreate(query, () => parse(query, { noLocation: true }));
    const { data, errors } = await subgraph.execute({
      document,
      variables: variables ?? undefined,
      operationName: operationName ?? undefined,
      caller,
      correlationId,
    });
    const reported = errors?.map((error) =>
      reportError(error, { correlationId, log, subgraph: subgraph.name }),
    );
    return { data, errors: reported };
  });
}

function readCall(body: unknown): z.output<typeof call> {
  const result = call.safeParse(body);
  if (result.success) return result.data;
  throw new CodedError("BAD_REQUEST");
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
