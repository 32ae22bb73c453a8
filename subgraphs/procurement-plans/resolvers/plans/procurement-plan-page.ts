import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Page } from "../../../../shared/pagination/connection.type";
import { loadPage, type ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db, Scope } from "../../context";
import type { ProcurementPlanOrderField } from "../../loaders/plans/procurement-plan.loaders";
import type { ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import type { ProcurementPlanListArgs } from "../../schema/plans/procurement-plan-list.args";

export interface ProcurementPlanPageRequest {
  readonly list: ListDefinition<Db, ProcurementPlanRow, ProcurementPlanOrderField>;
  readonly args: ProcurementPlanListArgs;
  readonly parent?: string;
}

/** A page of plans, latest year first unless another order is asked. */
export function procurementPlanPage(
  scope: Scope,
  { list, args, ...parent }: ProcurementPlanPageRequest,
): Promise<Page<ProcurementPlanRow>> {
  const { buyerSiret, year, status } = args.filter ?? {};
  return loadPage(scope, list, {
    ...parent,
    page: args,
    order: args.orderBy ?? { field: "YEAR", direction: "DESC" },
    conditions: [
      ...(buyerSiret == null ? [] : [sql`procurement_plan.buyer_siret = ${buyerSiret}`]),
      ...(year == null
        ? []
        : [
            sql`${year} BETWEEN procurement_plan.year AND coalesce(procurement_plan.last_year, procurement_plan.year)`,
          ]),
      ...(status == null ? [] : [sql`procurement_plan.status::text = ${status}`]),
    ],
  });
}
