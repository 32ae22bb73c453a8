import "../../shared/runtime/telemetry-off";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Log } from "../../shared/runtime/log";
import { reportError } from "../../shared/runtime/report-error";
import type { Transport } from "../transport/transport";
import { explicitOptions, libraryLogger } from "./apollo-options";
import { TransportDataSource, type GraphContext } from "./data-source";

export interface FederatedGraphOptions {
  readonly supergraphSdl: string;
  readonly transport: Transport;
  readonly log: Log;
}

/** A request that the gateway has admitted. */
export interface GraphRequest extends GraphContext {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

export interface GraphAnswer {
  readonly data?: ExecutionResult["data"];
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The supergraph in service. */
export interface FederatedGraph {
  /** What clients see of the supergraph. */
  readonly apiSchema: GraphQLSchema;
  /** Plans and executes; errors are already as they may leave. Never rejects. */
  readonly execute: (request: GraphRequest) => Promise<GraphAnswer>;
  readonly close: () => Promise<void>;
}

/** Loads a supergraph over a transport. Rejects when it cannot be served. */
export async function openFederatedGraph({
  supergraphSdl,
  transport,
  log,
}: FederatedGraphOptions): Promise<FederatedGraph> {
  const logger = libraryLogger(log);
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger,
    debug: false,
    __exposeQueryPlanExperimental: false,
    serviceHealthCheck: false,
    validateSupergraph: true,
    buildService: ({ name }) => new TransportDataSource({ subgraph: name, transport, log }),
  });
  let apiSchema: GraphQLSchema | null = null;
  gateway.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  const server = new ApolloServer<GraphContext>({
    gateway,
    logger,
    ...explicitOptions(),
    formatError: keepOriginal,
  });
  await server.start();
  return { apiSchema: loadedSchema(apiSchema), execute: executeOn(server, log), close: () => server.stop() };
}

/** Apollo formats errors without knowing the request: what it was given is kept until the request is known again. */
const originals = new WeakMap<GraphQLFormattedError, unknown>();

function keepOriginal(formatted: GraphQLFormattedError, original: unknown): GraphQLFormattedError {
  originals.set(formatted, original);
  return formatted;
}

function loadedSchema(schema: GraphQLSchema | null): GraphQLSchema {
  if (schema === null) throw new Error("The gateway started without a schema");
  return schema;
}

function executeOn(server: ApolloServer<GraphContext>, log: Log): FederatedGraph["execute"] {
  return async ({ query, variables, operationName, caller, correlationId, idempotency }) => {
    const report = (error: unknown) => reportError(error, { correlationId, log });
    try {
      const { body } = await server.executeOperation(
        { query, variables: { ...variables }, ...(operationName === undefined ? {} : { operationName }) },
        { contextValue: { caller, correlationId, idempotency } },
      );
      if (body.kind !== "single") throw new TypeError("Incremental answers are not asked for");
      const { data, errors = [], extensions } = body.singleResult;
      const reported = errors.map((error) => report(originals.get(error) ?? error));
      // The executor hides values that break the supergraph's promises in an extension: an error is owed instead.
      if (extensions?.["valueCompletion"] !== undefined) {
        reported.push(report(new TypeError("Invalid subgraph value")));
      }
      return {
        ...(reported.length > 0 ? { errors: reported } : {}),
        ...(data === undefined ? {} : { data }),
      };
    } catch (error) {
      return { errors: [report(error)] };
    }
  };
}
