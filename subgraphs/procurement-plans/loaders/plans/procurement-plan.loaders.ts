import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import {
  planTotals,
  procurementPlansById,
  type PlanTotalsRow,
  type ProcurementPlanRow,
} from "../../repositories/plans/procurement-plan.repository";

export const procurementPlanById: EntityDefinition<Db, ProcurementPlanRow> = {
  name: "procurement plan by id",
  fetch: procurementPlansById,
  keyOf: (plan) => plan.id,
};

export const totalsByPlan: EntityDefinition<Db, PlanTotalsRow> = {
  name: "totals by plan",
  fetch: planTotals,
  keyOf: (totals) => totals.planId,
};

const orders = {
  YEAR: { expression: raw("procurement_plan.year"), type: "integer" },
  TITLE: frenchSort("procurement_plan.title"),
} as const;

export type ProcurementPlanOrderField = keyof typeof orders;

export const procurementPlanList: ListDefinition<Db, ProcurementPlanRow, ProcurementPlanOrderField> = {
  name: "procurement plans",
  source: { from: sql`procurement_plans.procurement_plan`, key: raw("procurement_plan.id") },
  orders,
  entity: procurementPlanById,
};

export const plansOfBuyer: ListDefinition<Db, ProcurementPlanRow, ProcurementPlanOrderField> = {
  ...procurementPlanList,
  name: "procurement plans of buyer",
  source: { ...procurementPlanList.source, parent: raw("procurement_plan.buyer_siret::text") },
};
