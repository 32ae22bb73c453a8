import type { ApolloServerPlugin } from "@apollo/server";
import type { Log } from "../../shared/runtime/log";
import type { Transport } from "../transport/transport";
import { withApolloServer } from "./apollo-pipeline";
import { executeOperation, refusedAnswer } from "./execute-operation";
import type { FederatedGraph, GraphAnswer, GraphRequest } from "./federated-graph";
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
