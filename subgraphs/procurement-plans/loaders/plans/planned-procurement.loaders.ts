import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { ListOrder } from "../../../../shared/pagination/connection-query";
import { frenchSort } from "../../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import { lotsById, lotsOfPlannedProcurements, type LotRow } from "../../repositories/plans/lot.repository";
import {
  plannedProcurementsById,
  plannedProcurementsCarriedFrom,
  type PlannedProcurementRow,
} from "../../repositories/plans/planned-procurement.repository";

export const plannedProcurementById: EntityDefinition<Db, PlannedProcurementRow> = {
  name: "planned procurement by id",
  fetch: plannedProcurementsById,
  keyOf: (procurement) => procurement.id,
};

/** By the line that it carries on. */
export const lineCarriedFrom: EntityDefinition<Db, PlannedProcurementRow> = {
  name: "line carried from",
  fetch: plannedProcurementsCarriedFrom,
  keyOf: ({ carriedFromId }) => carriedFromId ?? "",
};

export const lotById: EntityDefinition<Db, LotRow> = {
  name: "lot by id",
  fetch: lotsById,
  keyOf: (lot) => lot.id,
};

export const lotsByPlannedProcurement: GroupDefinition<Db, LotRow> = {
  name: "lots by planned procurement",
  fetch: lotsOfPlannedProcurements,
  parentOf: (lot) => lot.plannedProcurementId,
};

const orders = {
  NEED: frenchSort("planned_procurement.need"),
  VALUE: { expression: raw("planned_procurement.value_cents"), type: "bigint" },
  YEAR: { expression: raw("planned_procurement.year"), type: "integer" },
  NOTICE_ON: unknownLast("notice_on"),
  START_ON: unknownLast("start_on"),
  LATEST_NEEDED_ON: unknownLast("latest_needed_on"),
} as const;

export type PlannedProcurementOrderField = keyof typeof orders;

export type PlannedProcurementList = ListDefinition<Db, PlannedProcurementRow, PlannedProcurementOrderField>;

export const plannedProcurementList: PlannedProcurementList = {
  name: "planned procurements",
  source: { from: sql`procurement_plans.planned_procurement`, key: raw("planned_procurement.id") },
  orders,
  entity: plannedProcurementById,
};

export const plannedProcurementsOfPlan = listOf("plan", "planned_procurement.plan_id");
export const plannedProcurementsOfBuyer = listOf("buyer", "planned_procurement.buyer_siret::text");
export const plannedProcurementsOfDomain = listOf("domain", "planned_procurement.domain_id");

/** Needs of the buyers of a perimeter, whose codes are joined by commas. */
export const plannedProcurementsOfPerimeter: PlannedProcurementList = {
  ...plannedProcurementList,
  name: "planned procurements of perimeter",
  source: {
    from: sql`procurement_plans.planned_procurement
      JOIN procurement_plans.buyer ON buyer.siret = planned_procurement.buyer_siret`,
    key: raw("planned_procurement.id"),
    belongsTo: (perimeter) => sql`buyer.territory_code = ANY(string_to_array(${perimeter}, ','))`,
  },
};

function listOf(parentName: string, parentColumn: string): PlannedProcurementList {
  return {
    ...plannedProcurementList,
    name: `planned procurements of ${parentName}`,
    source: { ...plannedProcurementList.source, parent: raw(parentColumn) },
  };
}

/** A day that is not known counts as the latest of all. */
function unknownLast(column: string): ListOrder {
  return { expression: raw(`coalesce(planned_procurement.${column}, '9999-12-31'::date)`), type: "date" };
}
