import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import { labelSummaries, type LabelSummaryRow } from "../repositories/label-summary.repository";
import {
  perimetersOf,
  predecessorsOf,
  successorsOf,
  territoriesByCode,
  type RelatedTerritory,
  type TerritoryRow,
} from "../repositories/territory.repository";

export const territoryByCode: EntityDefinition<Db, TerritoryRow> = {
  name: "territory by code",
  fetch: territoriesByCode,
  keyOf: (territory) => territory.code,
};

export const predecessorsByTerritory: GroupDefinition<Db, RelatedTerritory> = {
  name: "predecessors by territory",
  fetch: predecessorsOf,
  parentOf: ({ of }) => of,
};

export const successorsByTerritory: GroupDefinition<Db, RelatedTerritory> = {
  name: "successors by territory",
  fetch: successorsOf,
  parentOf: ({ of }) => of,
};

export const perimeterByTerritory: GroupDefinition<Db, { readonly of: string; readonly code: string }> = {
  name: "perimeter by territory",
  fetch: perimetersOf,
  parentOf: ({ of }) => of,
};

export const labelSummaryByTerritory: EntityDefinition<Db, LabelSummaryRow, { readonly on: string }> = {
  name: "label summary by territory",
  fetch: labelSummaries,
  keyOf: ({ code }) => code,
};

const orders = {
  CODE: { expression: raw("territory.code"), type: "text" },
  NAME: frenchSort("territory.name"),
  POPULATION: { expression: raw("coalesce(territory.population, 0)"), type: "integer" },
} as const;

export type TerritoryOrderField = keyof typeof orders;

export const territoryList: ListDefinition<Db, TerritoryRow, TerritoryOrderField> = {
  name: "territories",
  source: { from: sql`territorial_labels.territory`, key: raw("territory.code::text") },
  orders,
  entity: territoryByCode,
};

export const memberList: ListDefinition<Db, TerritoryRow, TerritoryOrderField> = {
  ...territoryList,
  name: "members",
  source: { ...territoryList.source, parent: raw("territory.member_of_code::text") },
};
