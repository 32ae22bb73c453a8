import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Page } from "../../../../shared/pagination/connection.type";
import { frenchFold, likePattern } from "../../../../shared/pagination/french-sort";
import { loadPage, type ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db, Scope } from "../../context";
import type { PlannedProcurementOrderField } from "../../loaders/plans/planned-procurement.loaders";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { PlannedProcurementFilter } from "../../schema/plans/planned-procurement-filter.type";
import type { PlannedProcurementListArgs } from "../../schema/plans/planned-procurement-list.args";
import { considerationConditions, cpvConditions, valueConditions } from "../purchase-conditions";

export interface PlannedProcurementPageRequest {
  readonly list: ListDefinition<Db, PlannedProcurementRow, PlannedProcurementOrderField>;
  readonly args: PlannedProcurementListArgs;
  readonly parent?: string;
}

/** A page of planned procurements, earliest start first unless another order is asked. */
export function plannedProcurementPage(
  scope: Scope,
  { list, args, ...parent }: PlannedProcurementPageRequest,
): Promise<Page<PlannedProcurementRow>> {
  return loadPage(scope, list, {
    ...parent,
    page: args,
    order: args.orderBy ?? { field: "START_ON", direction: "ASC" },
    conditions: conditionsOf(args.filter ?? {}),
  });
}

function conditionsOf(filter: PlannedProcurementFilter): readonly Sql[] {
  const { domainId, buyerSiret, year, nature, status, carriedFromPlanId } = filter;
  return [
    ...(domainId == null ? [] : [sql`planned_procurement.domain_id = ${domainId}`]),
    ...(buyerSiret == null ? [] : [sql`planned_procurement.buyer_siret = ${buyerSiret}`]),
    ...(year == null ? [] : [sql`planned_procurement.year = ${year}`]),
    ...(nature == null ? [] : [sql`planned_procurement.nature::text = ${nature}`]),
    ...(status == null ? [] : [sql`planned_procurement.status::text = ${status}`]),
    ...(carriedFromPlanId == null ? [] : [carriedFrom(carriedFromPlanId)]),
    ...cpvConditions("planned_procurement", filter),
    ...valueConditions("planned_procurement", filter),
    ...considerationConditions("planned_procurement", filter),
    ...windowConditions(filter),
    ...textConditions(filter),
  ];
}

/** What it carries on must itself be visible to the caller. */
function carriedFrom(planId: string): Sql {
  return sql`EXISTS (SELECT 1 FROM procurement_plans.planned_procurement AS earlier
    WHERE earlier.id = planned_procurement.carried_from_id AND earlier.plan_id = ${planId})`;
}

/** The window goes from the first to the last day known; without any day the comparison is null, hence not met. */
function windowConditions({ windowFrom, windowUntil }: PlannedProcurementFilter): readonly Sql[] {
  const first = sql`coalesce(planned_procurement.notice_on, planned_procurement.start_on, planned_procurement.latest_needed_on)`;
  const last = sql`coalesce(planned_procurement.latest_needed_on, planned_procurement.start_on, planned_procurement.notice_on)`;
  return [
    ...(windowFrom == null ? [] : [sql`${last} >= ${windowFrom}::text::date`]),
    ...(windowUntil == null ? [] : [sql`${first} <= ${windowUntil}::text::date`]),
  ];
}

function textConditions({ textContains }: PlannedProcurementFilter): readonly Sql[] {
  if (textContains == null) return [];
  const pattern = likePattern(textContains);
  return [
    sql`(${frenchFold("planned_procurement.need")} LIKE ${pattern} OR ${frenchFold("planned_procurement.description")} LIKE ${pattern})`,
  ];
}
