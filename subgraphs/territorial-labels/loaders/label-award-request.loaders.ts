import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import { awardRequestsById, type AwardRequestRow } from "../repositories/label-award-request.repository";

export const awardRequestById: EntityDefinition<Db, AwardRequestRow> = {
  name: "label award request by id",
  fetch: awardRequestsById,
  keyOf: (request) => request.id,
};

const orders = {
  REQUESTED_ON: { expression: raw("label_award_request.requested_on"), type: "date" },
} as const;

export type AwardRequestOrderField = keyof typeof orders;

export const awardRequestList: ListDefinition<Db, AwardRequestRow, AwardRequestOrderField> = {
  name: "label award requests",
  source: { from: sql`territorial_labels.label_award_request`, key: raw("label_award_request.id") },
  orders,
  entity: awardRequestById,
};
