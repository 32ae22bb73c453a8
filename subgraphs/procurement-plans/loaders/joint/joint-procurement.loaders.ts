import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import {
  holdsOfLines,
  jointProcurementsById,
  jointTotals,
  type HeldLineRow,
  type JointProcurementRow,
  type JointTotalsRow,
} from "../../repositories/joint/joint-procurement.repository";

export const jointProcurementById: EntityDefinition<Db, JointProcurementRow> = {
  name: "joint procurement by id",
  fetch: jointProcurementsById,
  keyOf: ({ id }) => id,
};

export const totalsByJointProcurement: EntityDefinition<Db, JointTotalsRow> = {
  name: "totals by joint procurement",
  fetch: jointTotals,
  keyOf: ({ jointProcurementId }) => jointProcurementId,
};

/** A line is bought in one place at a time. */
export const holdByLine: EntityDefinition<Db, HeldLineRow> = {
  name: "joint procurement by line",
  fetch: holdsOfLines,
  keyOf: ({ plannedProcurementId }) => plannedProcurementId,
};

const orders = {
  FORMED_ON: { expression: raw("joint_procurement.formed_on"), type: "date" },
  LAST_DAY_TO_JOIN: {
    expression: raw("coalesce(joint_procurement.last_day_to_join, '9999-12-31'::date)"),
    type: "date",
  },
  TITLE: frenchSort("joint_procurement.title"),
} as const;

export type JointProcurementList = ListDefinition<Db, JointProcurementRow, keyof typeof orders>;

export const jointProcurementList: JointProcurementList = {
  name: "joint procurements",
  source: { from: sql`procurement_plans.joint_procurement`, key: raw("joint_procurement.id") },
  orders,
  entity: jointProcurementById,
};

export const jointProcurementsOfBuyer: JointProcurementList = {
  ...jointProcurementList,
  name: "joint procurements of buyer",
  source: {
    from: sql`procurement_plans.joint_procurement
      JOIN procurement_plans.joint_procurement_member AS joined
        ON joined.joint_procurement_id = joint_procurement.id AND joined.state = 'JOINED'`,
    key: raw("joint_procurement.id"),
    parent: raw("joined.buyer_siret::text"),
  },
};

export const jointProcurementsOfOpportunity: JointProcurementList = {
  ...jointProcurementList,
  name: "joint procurements of pooling opportunity",
  source: { ...jointProcurementList.source, parent: raw("joint_procurement.pooling_opportunity_id") },
};
