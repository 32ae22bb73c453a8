import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  commitmentsById,
  commitmentsOfResolutions,
  councilResolutionsById,
  type CommitmentRow,
  type CouncilResolutionRow,
} from "../repositories/council-resolution.repository";

export const councilResolutionById: EntityDefinition<Db, CouncilResolutionRow> = {
  name: "council resolution by id",
  fetch: councilResolutionsById,
  keyOf: (resolution) => resolution.id,
};

export const commitmentById: EntityDefinition<Db, CommitmentRow> = {
  name: "commitment by id",
  fetch: commitmentsById,
  keyOf: (commitment) => commitment.id,
};

export const commitmentsByResolution: GroupDefinition<Db, CommitmentRow> = {
  name: "commitments by resolution",
  fetch: commitmentsOfResolutions,
  parentOf: (commitment) => commitment.resolutionId,
};

const orders = {
  ADOPTED_ON: { expression: raw("council_resolution.adopted_on"), type: "date" },
  TITLE: frenchSort("council_resolution.title"),
} as const;

export type CouncilResolutionOrderField = keyof typeof orders;

export const councilResolutionList: ListDefinition<Db, CouncilResolutionRow, CouncilResolutionOrderField> = {
  name: "council resolutions",
  source: { from: sql`territorial_labels.council_resolution`, key: raw("council_resolution.id") },
  orders,
  entity: councilResolutionById,
};

/** Resolutions of a territory and of the legal persons that it took over. */
export const resolutionsOfTerritory: ListDefinition<Db, CouncilResolutionRow, CouncilResolutionOrderField> = {
  ...councilResolutionList,
  name: "council resolutions of territory",
  source: {
    from: sql`territorial_labels.council_resolution JOIN (
      SELECT code AS holder, code AS held_by FROM territorial_labels.territory
      UNION ALL SELECT successor_code, predecessor_code FROM territorial_labels.territory_succession
    ) lineage ON lineage.held_by = council_resolution.territory_code`,
    key: raw("council_resolution.id"),
    parent: raw("lineage.holder::text"),
  },
};

/** Resolutions about a purchasing domain. */
export const resolutionsOfDomain: ListDefinition<Db, CouncilResolutionRow, CouncilResolutionOrderField> = {
  ...councilResolutionList,
  name: "council resolutions of domain",
  source: {
    from: sql`territorial_labels.council_resolution
      CROSS JOIN LATERAL unnest(council_resolution.purchasing_domain_ids) AS subject(domain_id)`,
    key: raw("council_resolution.id"),
    parent: raw("subject.domain_id"),
  },
};
