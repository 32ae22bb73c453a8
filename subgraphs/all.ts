import type { SubgraphManifest } from "../shared/federation/subgraph";
import { territorialLabels } from "./territorial-labels/subgraph";

/** The subgraphs of the hub, in the order in which they are composed. */
export const subgraphManifests: readonly SubgraphManifest[] = [territorialLabels];
