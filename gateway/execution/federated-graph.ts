import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Caller } from "../../shared/access/caller";
import type { IdempotencyClaim } from "../../shared/commands/command";
import type { Log } from "../../shared/runtime/log";
import type { Transport } from "../transport/transport";
import { withApolloServer } from "./apollo-pipeline";
import { executeOperation, refusedAnswer } from "./execute-operation";
import { KnownOperations } from "./known-operations";
import { entityKeys } from "./plan/entity-keys";
import { typedObjects } from "./plan/typed-objects";
import { loadSupergraph } from "./planning/load-supergraph";
import { takenNames } from "./planning/taken-names";
import { operationPreparation } from "./prepared-operation";

export interface FederatedGraphOptions {
  readonly supergraphSdl: string;
  readonly transport: Transport;
  readonly log: Log;
  /** Plugins of Apollo Server, which then stands in front of the executor; none is the short way. */
  readonly plugins?: readonly ApolloServerPlugin[] | undefined;
}

/** What the execution of a request carries along. */
export type GraphContext = {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly idempotency?: IdempotencyClaim | undefined;
};

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
export async function openFederatedGraph(options: FederatedGraphOptions): Promise<FederatedGraph> {
  const { plugins = [], log } = options;
  const graph = await openOwnGraph(options);
  return plugins.length === 0 ? graph : withApolloServer(graph, { plugins, log });
}

async function openOwnGraph(options: FederatedGraphOptions): Promise<FederatedGraph> {
  const { supergraphSdl, log } = options;
  const loaded = await loadSupergraph(supergraphSdl, log);
  const operations = new KnownOperations(
    operationPreparation({
      supergraph: {
        ...loaded,
        types: typedObjects(loaded.supergraphSchema),
        keys: entityKeys(loaded.supergraphSchema),
      },
      taken: takenNames(loaded.supergraphSchema),
    }),
  );
  const execute = async (request: GraphRequest): Promise<GraphAnswer> => {
    try {
      const prepared = operations.get(request);
      if ("refusals" in prepared) return refusedAnswer(prepared.refusals, request, options);
      return await executeOperation(prepared, request, options);
    } catch (error) {
      return refusedAnswer([error], request, options);
    }
  };
  return {
    apiSchema: loaded.apiSchema,
    execute,
    mostUsed: (count) => operations.mostUsed(count),
    warm: (wanted) => operations.warm(wanted),
    close: loaded.close,
  };
}
