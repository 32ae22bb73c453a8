import { parse } from "graphql";
import { entityExistence, existenceQuery } from "./entity-existence";
import type { EntityLookup } from "./entity-lookup";
import type { RunningSubgraph } from "./subgraph";
import { subgraphUnavailable } from "./subgraph-client";

export interface InProcessEntityLookupOptions {
  readonly owners: ReadonlyMap<string, string>;
  /** Asked at each look-up: a subgraph receives its lookup before the others are open. */
  readonly subgraph: (name: string) => RunningSubgraph | undefined;
}

/** Looks entities up in the subgraphs of the same process. */
export function inProcessEntityLookup({ owners, subgraph }: InProcessEntityLookupOptions): EntityLookup {
  const document = parse(existenceQuery);
  return entityExistence({
    owners,
    ask: async ({ subgraph: name, representations, caller, correlationId }) => {
      const owner = subgraph(name);
      if (owner === undefined) throw subgraphUnavailable(name);
      return owner.execute({ document, variables: { representations }, caller, correlationId });
    },
  });
}
