import { parse } from "graphql";
import type { Caller } from "../access/caller";
import { entityExistence, existenceQuery } from "./entity-existence";
import type { EntityLookup } from "./entity-lookup";
import type { RunningSubgraph } from "./subgraph";
import { subgraphUnavailable } from "./subgraph-client";

export interface InProcessEntityLookupOptions {
  readonly owners: ReadonlyMap<string, string>;
  /** Asked at each look-up: a subgraph receives its lookup before the others are open. */
  readonly subgraph: (name: string) => RunningSubgraph | undefined;
  /** In whose name entities are looked up. */
  readonly caller: Caller;
}

/** Looks entities up in the subgraphs of the same process. */
export function inProcessEntityLookup({
  owners,
  subgraph,
  caller,
}: InProcessEntityLookupOptions): EntityLookup {
  const document = parse(existenceQuery);
  return entityExistence({
    owners,
    ask: async ({ subgraph: name, representations, correlationId }) => {
      const owner = subgraph(name);
      if (owner === undefined) throw subgraphUnavailable(name);
      return owner.execute({ document, variables: { representations }, caller, correlationId });
    },
  });
}
