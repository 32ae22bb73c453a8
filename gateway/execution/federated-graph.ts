import "../../shared/runtime/telemetry-off";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { print, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
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

/** An operation that the gateway has admitted: parsed, within the limits, and not yet validated. */
export interface GraphOperation {
  /** Parsed once for all the requests that send the same text: what is prepared for it is kept under this object. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
}

/** A request for one operation. */
export interface GraphRequest extends GraphOperation, GraphContext {
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** The instant, on the clock of `performance.now()`, at which nobody waits for the answer any more. */
  readonly deadlineAt?: number | undefined;
}

export interface GraphAnswer {
  /** The answer as JSON text: an object with `data`, `errors` or both. */
  readonly body: string;
  /** The errors that the body holds, already as they may leave. */
  readonly errors: readonly GraphQLFormattedError[];
  /** Whether the body has `data`, be it null: the operation was valid and ran. */
  readonly hasData: boolean;
}

/** One supergraph in service: it never changes; another one takes its place. */
export interface FederatedGraph {
  /** What clients see of the supergraph. */
  readonly apiSchema: GraphQLSchema;
  /** Validates, plans and executes. Never rejects. */
  readonly execute: (request: GraphRequest) => Promise<GraphAnswer>;
  /** The operations served most, most used first. */
  readonly mostUsed: (count: number) => readonly GraphOperation[];
  /** Plans operations before anybody asks for them; those that this supergraph cannot answer are left out. */
  readonly warm: (operations: readonly GraphOperation[]) => Promise<void>;
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
  return {
    apiSchema: loadedSchema(apiSchema),
    execute: executeOn(server, log),
    mostUsed: () => [],
    warm: async () => undefined,
    close: () => server.stop(),
  };
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
  return async ({ document, variables, operationName, caller, correlationId, idempotency }) => {
    const report = (error: unknown) => reportError(error, { correlationId, log });
    try {
      const { body } = await server.executeOperation(
        {
          query: print(document),
          variables: { ...variables },
          ...(operationName === undefined ? {} : { operationName }),
        },
        { contextValue: { caller, correlationId, idempotency } },
      );
      if (body.kind !== "single") throw new TypeError("Incremental answers are not asked for");
      const { data, errors = [], extensions } = body.singleResult;
      const reported = errors.map((error) => report(originals.get(error) ?? error));
      // The executor hides values that break the supergraph's promises in an extension: an error is owed instead.
      if (extensions?.["valueCompletion"] !== undefined) {
        reported.push(report(new TypeError("Invalid subgraph value")));
      }
      return written(reported, data);
    } catch (error) {
      return written([report(error)]);
    }
  };
}

function written(errors: readonly GraphQLFormattedError[], data?: unknown): GraphAnswer {
  const body = JSON.stringify({
    ...(errors.length > 0 ? { errors } : {}),
    ...(data === undefined ? {} : { data }),
  });
  return { body, errors, hasData: data !== undefined };
}
