import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Day } from "../../../../shared/kernel/day";
import { unreachableCase } from "../../../../shared/kernel/unreachable-case";
import { frenchFold, likePattern } from "../../../../shared/pagination/french-sort";
import type { OperationStatus } from "../../rules/works-calendar";
import type { OperationFilter } from "../../schema/operations/operation.type";

/** The conditions of a filter of operations; statuses are those of the day. */
export function operationConditions(filter: OperationFilter = {}, today: Day): readonly Sql[] {
  const { ownerSiret, territoryCode, year, status, textContains } = filter;
  return [
    ...(ownerSiret == null ? [] : [sql`operation.owner_siret = ${ownerSiret}`]),
    ...(territoryCode == null ? [] : [sql`operation.territory_code = ${territoryCode}`]),
    ...(year == null
      ? []
      : [
          sql`extract(year FROM operation.works_start_on) <= ${year}::int`,
          sql`extract(year FROM operation.works_end_on) >= ${year}::int`,
        ]),
    ...(status == null ? [] : [statusCondition(status, today)]),
    ...(textContains == null
      ? []
      : [
          sql`${frenchFold("operation.title || ' ' || operation.description")} LIKE ${likePattern(textContains)}`,
        ]),
  ];
}

/** The same as the rule `operationStatusOn`, in SQL. */
function statusCondition(status: OperationStatus, today: Day): Sql {
  switch (status) {
    case "NOT_STARTED":
      return sql`operation.works_start_on > ${today}::text::date`;
    case "IN_PROGRESS":
      return sql`${today}::text::date BETWEEN operation.works_start_on AND operation.works_end_on`;
    case "COMPLETED":
      return sql`operation.works_end_on < ${today}::text::date`;
    default:
      return unreachableCase(status);
  }
}
