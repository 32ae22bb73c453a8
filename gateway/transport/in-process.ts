import { parse, type DocumentNode } from "graphql";
import type { RunningSubgraph } from "../../shared/federation/subgraph";
import { subgraphUnavailable } from "../../shared/federation/subgraph-client";
import { BoundedMap } from "../../shared/kernel/bounded-map";
import type { Transport } from "./transport";

const keptDocuments = 2000;

/** Calls subgraphs of the same process: parsed documents and plain objects, nothing serialised. */
export function inProcessTransport(subgraphs: readonly RunningSubgraph[]): Transport {
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const documents = new BoundedMap<string, DocumentNode>(keptDocuments);
  return {
    execute: async ({ subgraph: name, query, ...request }) => {
      const subgraph = byName.get(name);
      if (subgraph === undefined) throw subgraphUnavailable(name);
      const document = documents.getOrCreate(query, () => parse(query, { noLocation: true }));
      return subgraph.execute({ ...request, document });
    },
    close: async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}
