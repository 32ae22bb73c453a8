import type { RunningSubgraph } from "../../shared/federation/subgraph";
import { subgraphUnavailable } from "../../shared/federation/subgraph-client";
import type { Transport } from "./transport";

/** Calls subgraphs of the same process: parsed documents and plain objects, nothing serialised. */
export function inProcessTransport(subgraphs: readonly RunningSubgraph[]): Transport {
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  return {
    execute: async ({ subgraph: name, operation: { document, operationName }, ...request }) => {
      const subgraph = byName.get(name);
      if (subgraph === undefined) throw subgraphUnavailable(name);
      return subgraph.execute({ ...request, document, operationName });
    },
    close: async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}
