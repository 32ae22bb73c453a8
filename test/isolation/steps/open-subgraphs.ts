import type { Caller } from "../../../shared/access/caller";
import type { EntityLookup } from "../../../shared/federation/entity-lookup";
import type { RunningSubgraph } from "../../../shared/federation/subgraph";
import { subgraphManifests } from "../../../subgraphs/all";
import type { TestStore } from "../../support/test-store";
import { doors } from "../graph/doors";
import { now } from "../world/today";
import { visibleWorld } from "../world/visible-world";
import type { World } from "../world/world";

export interface OpenSubgraphs {
  readonly subgraphs: readonly RunningSubgraph[];
  /** What the subgraphs did not expect. */
  readonly faults: unknown[];
}

/** The subgraphs of a world on a store; each asks the oracle whether the suppliers and trade bodies of others exist for the caller. */
export function openSubgraphs(store: TestStore, world: () => World): OpenSubgraphs {
  const faults: unknown[] = [];
  const entities: EntityLookup = {
    exist: async (references, { caller }) => references.map((each) => exists(world(), caller, each)),
  };
  const subgraphs = subgraphManifests
    .filter(({ name }) => name in doors)
    .map((manifest) =>
      manifest.open({
        database: store.database,
        entities,
        clock: () => now,
        onFault: (fault) => faults.push(fault),
      }),
    );
  return { subgraphs, faults };
}

function exists(world: World, caller: Caller, reference: Readonly<Record<string, unknown>>): boolean {
  if (reference["__typename"] === "TradeBody") {
    return world.trade_body.some(({ id }) => id === reference["id"]);
  }
  return visibleWorld(world, caller).supplier.some(({ siret }) => siret === reference["siret"]);
}
