import type { ApolloServerPlugin } from "@apollo/server";
import { parse, type ExecutionResult } from "graphql";
import type { FederatedGraph } from "../../../../gateway/execution/federated-graph";
import { openFederatedGraph } from "../../../../gateway/execution/open-federated-graph";
import type { Transport, TransportRequest } from "../../../../gateway/transport/transport";
import { anonymousCaller } from "../../../../shared/access/caller";
import { createLog } from "../../../../shared/runtime/log";
import { supergraphOf } from "./supergraph-of";

/** What a subgraph answers to a call: a whole result, or its data alone. */
export type Script = (request: TransportRequest) => ExecutionResult | Promise<ExecutionResult>;

export interface ScriptedSubgraph {
  readonly sdl: string;
  readonly answer: Script;
}

export interface ScriptedGraph {
  readonly graph: FederatedGraph;
  /** What subgraphs were asked, in order. */
  readonly calls: readonly TransportRequest[];
  readonly logged: readonly Record<string, unknown>[];
  /** Executes a text and answers its parsed body. */
  readonly ask: (
    text: string,
    variables?: Record<string, unknown>,
  ) => Promise<{ readonly data?: unknown; readonly errors?: readonly Record<string, unknown>[] }>;
}

/** A federated graph whose subgraphs answer by hand: what they send may be as wrong as a test wants. */
export async function scriptedGraph(
  subgraphs: Readonly<Record<string, ScriptedSubgraph>>,
  plugins: readonly ApolloServerPlugin[] = [],
): Promise<ScriptedGraph> {
  const supergraphSdl = supergraphOf(subgraphs);
  const calls: TransportRequest[] = [];
  const transport: Transport = {
    execute: async (request) => {
      calls.push(request);
      const subgraph = subgraphs[request.subgraph];
      if (subgraph === undefined) throw new Error(`No subgraph ${request.subgraph}`);
      return subgraph.answer(request);
    },
    close: async () => undefined,
  };
  const logged: Record<string, unknown>[] = [];
  const log = createLog("info", { write: (line: string) => logged.push(JSON.parse(line)) });
  const graph = await openFederatedGraph({ supergraphSdl, transport, log, plugins });
  return {
    graph,
    calls,
    logged,
    ask: async (text, variables = {}) => {
      const request = {
        document: parse(text),
        variables,
        caller: anonymousCaller([]),
        correlationId: "trace-1",
      };
      return JSON.parse(String((await graph.execute(request)).body));
    },
  };
}
