import "../../shared/runtime/telemetry-off";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError, print, type ExecutionResult, type GraphQLFormattedError } from "graphql";
import type { Log } from "../../shared/runtime/log";
import { reportError } from "../../shared/runtime/report-error";
import { explicitOptions } from "./apollo-options";
import type { FederatedGraph, GraphAnswer, GraphRequest } from "./federated-graph";
import { isJsonObject } from "./json-object";
import { libraryLogger } from "./library-logger";

export interface ApolloPipelineOptions {
  readonly plugins: readonly ApolloServerPlugin[];
  readonly log: Log;
}

interface PipelineContext {
  readonly request: GraphRequest;
}

/**
 * Puts Apollo Server in front of a graph, for its plugins: they see requests as they would before Apollo's own gateway.
 * It parses, validates and writes everything once more, which is why nothing goes through it unless plugins are asked for.
 */
export async function withApolloServer(
  graph: FederatedGraph,
  { plugins, log }: ApolloPipelineOptions,
): Promise<FederatedGraph> {
  const options = explicitOptions();
  const server = new ApolloServer<PipelineContext>({
    gateway: gatewayTo(graph),
    logger: libraryLogger(log),
    ...options,
    plugins: [...options.plugins, ...plugins],
    formatError: keepOriginal,
  });
  await server.start();
  return {
    ...graph,
    execute: async (request) => throughServer(server, request, log),
    close: async () => {
      await server.stop();
      await graph.close();
    },
  };
}

/** What Apollo Server asks of a gateway. */
function gatewayTo({ apiSchema, execute }: FederatedGraph): GatewayInterface {
  return {
    load: async () => ({
      executor: async ({ context }) => {
        if (!isPipelineContext(context)) {
          throw new TypeError("The pipeline's context travels with its requests");
        }
        return resultOf(await execute(context.request));
      },
    }),
    onSchemaLoadOrUpdate: (listen) => {
      listen({ apiSchema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

function isPipelineContext(context: unknown): context is PipelineContext {
  return typeof context === "object" && context !== null && "request" in context;
}

/** Apollo Server handles objects, and errors that are instances. */
function resultOf({ body, errors, hasData }: GraphAnswer): ExecutionResult {
  const read: unknown = JSON.parse(String(body));
  const data = isJsonObject(read) && isJsonObject(read["data"]) ? read["data"] : null;
  return {
    ...(hasData ? { data } : {}),
    ...(errors.length > 0 ? { errors: errors.map(asInstance) } : {}),
  };
}

/** Errors that were already as they may leave when Apollo Server was given them. */
const finished = new WeakMap<GraphQLError, GraphQLFormattedError>();

function asInstance(formatted: GraphQLFormattedError): GraphQLError {
  const { message, path, extensions } = formatted;
  const error = new GraphQLError(message, { path: path ?? null, extensions: { ...extensions } });
  finished.set(error, formatted);
  return error;
}

/** Apollo formats errors without knowing the request: what it was given is kept until the request is known again. */
const originals = new WeakMap<GraphQLFormattedError, unknown>();

function keepOriginal(formatted: GraphQLFormattedError, original: unknown): GraphQLFormattedError {
  originals.set(formatted, original);
  return formatted;
}

async function throughServer(
  server: ApolloServer<PipelineContext>,
  request: GraphRequest,
  log: Log,
): Promise<GraphAnswer> {
  const { document, variables, operationName, correlationId } = request;
  const outward = (error: unknown): GraphQLFormattedError => {
    const original = isFormatted(error) ? (originals.get(error) ?? error) : error;
    const known = original instanceof GraphQLError ? finished.get(original) : undefined;
    return known ?? reportError(original, { correlationId, log });
  };
  try {
    const { body } = await server.executeOperation(
      {
        query: document.loc?.source.body ?? print(document),
        variables: { ...variables },
        ...(operationName === undefined ? {} : { operationName }),
      },
      { contextValue: { request } },
    );
    if (body.kind !== "single") throw new TypeError("Answers in several parts are never asked for");
    const { data, errors = [], extensions } = body.singleResult;
    return answerOf({ errors: errors.map(outward), data, extensions });
  } catch (error) {
    return answerOf({ errors: [outward(error)] });
  }
}

function isFormatted(error: unknown): error is GraphQLFormattedError {
  return typeof error === "object" && error !== null && "message" in error;
}

interface Parts {
  readonly errors: readonly GraphQLFormattedError[];
  readonly data?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

function answerOf({ errors, data, extensions }: Parts): GraphAnswer {
  const body = JSON.stringify({
    ...(errors.length > 0 ? { errors } : {}),
    ...(data === undefined ? {} : { data }),
    ...(extensions === undefined ? {} : { extensions }),
  });
  return { body, errors, hasData: data !== undefined };
}
