import { entityExistence, existenceQuery } from "./entity-existence";
import type { EntityLookup } from "./entity-lookup";
import { subgraphUnavailable, type SubgraphClient } from "./subgraph-client";

export interface HttpEntityLookupOptions {
  readonly owners: ReadonlyMap<string, string>;
  /** A client for each owning subgraph, by name. */
  readonly clients: ReadonlyMap<string, SubgraphClient>;
}

/** Looks entities up in subgraphs that run elsewhere. */
export function httpEntityLookup({ owners, clients }: HttpEntityLookupOptions): EntityLookup {
  return entityExistence({
    owners,
    ask: async ({ subgraph, representations, caller, correlationId }) => {
      const client = clients.get(subgraph);
      if (client === undefined) throw subgraphUnavailable(subgraph);
      return client.execute({ query: existenceQuery, variables: { representations }, caller, correlationId });
    },
  });
}
