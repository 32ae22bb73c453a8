import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  awardsRenewing,
  evidenceOfAwards,
  labelAwardsById,
  type EvidenceRow,
  type LabelAwardRow,
} from "../repositories/label-award.repository";

export const labelAwardById: EntityDefinition<Db, LabelAwardRow> = {
  name: "label award by id",
  fetch: labelAwardsById,
  keyOf: (award) => award.id,
};

export const renewalByAward: EntityDefinition<Db, LabelAwardRow> = {
  name: "renewal by award",
  fetch: awardsRenewing,
  keyOf: (award) => award.renewsId ?? "",
};

export const evidenceByAward: GroupDefinition<Db, EvidenceRow> = {
  name: "evidence by award",
  fetch: evidenceOfAwards,
  parentOf: (evidence) => evidence.awardId,
};

const orders = {
  OBTAINED_ON: { expression: raw("label_award.obtained_on"), type: "date" },
  RECORDED_AT: { expression: raw("label_award.recorded_at"), type: "timestamptz" },
} as const;

export type LabelAwardOrderField = keyof typeof orders;

export const labelAwardList: ListDefinition<Db, LabelAwardRow, LabelAwardOrderField> = {
  name: "label awards",
  source: { from: sql`territorial_labels.label_award`, key: raw("label_award.id") },
  orders,
  entity: labelAwardById,
};

/** Awards of a territory and of the legal persons that it took over. */
export const awardsOfTerritory: ListDefinition<Db, LabelAwardRow, LabelAwardOrderField> = {
  ...labelAwardList,
  name: "label awards of territory",
  source: {
    from: sql`territorial_labels.label_award JOIN (
      SELECT code AS holder, code AS held_by FROM territorial_labels.territory
      UNION ALL SELECT successor_code, predecessor_code FROM territorial_labels.territory_succession
    ) lineage ON lineage.held_by = label_award.territory_code`,
    key: raw("label_award.id"),
    parent: raw("lineage.holder::text"),
  },
};
