import type { SubgraphManifest } from "../shared/federation/subgraph";
import { insertionClauses } from "./insertion-clauses/subgraph";
import { organisations } from "./organisations/subgraph";
import { procurementPlans } from "./procurement-plans/subgraph";
import { supplierRelations } from "./supplier-relations/subgraph";
import { territorialLabels } from "./territorial-labels/subgraph";

/** The subgraphs of the hub, in the order in which they are composed. */
export const subgraphManifests: readonly SubgraphManifest[] = [
  territorialLabels,
  procurementPlans,
  supplierRelations,
  insertionClauses,
  organisations,
];

/** Which subgraph defines an entity, by GraphQL type name. */
export const entityOwners: ReadonlyMap<string, string> = new Map(
  subgraphManifests.flatMap(({ name, owns }) => owns.map((entity) => [entity, name])),
);
