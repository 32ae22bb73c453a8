import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Db } from "../../context";
import type { SummaryCell } from "../../rules/territories/procurement-summary";
import { buyersOfPerimeters } from "./buyers-of-perimeters";

export interface SummaryCellRow extends SummaryCell {
  readonly perimeter: string;
}

/**
 * Sums of what the buyers of each perimeter plan and award, in one statement for all perimeters. A domain that
 * the caller may not see counts as none.
 * @param perimeters Codes of territories, joined by commas.
 */
export function procurementSummaryCells(
  db: Db,
  perimeters: readonly string[],
): Promise<readonly SummaryCellRow[]> {
  return db.$queryRaw(sql`
    WITH member AS (${buyersOfPerimeters(perimeters)})
    SELECT perimeter, 'PLAN' AS fact, CASE GROUPING(year) WHEN 0 THEN 'YEAR' ELSE 'ALL' END AS level,
      year, NULL::text AS "domainId", count(*)::int AS count, 0::bigint AS "valueCents",
      0 AS "withConsiderationCount"
    FROM member JOIN procurement_plans.procurement_plan ON buyer_siret = siret
    GROUP BY GROUPING SETS ((perimeter), (perimeter, year))
    UNION ALL
    SELECT perimeter, 'PLANNED_PROCUREMENT',
      CASE GROUPING(year, domain.id) WHEN 1 THEN 'YEAR' WHEN 2 THEN 'DOMAIN' ELSE 'ALL' END,
      year, domain.id, count(*)::int, sum(value_cents)::bigint,
      count(*) FILTER (WHERE cardinality(considerations) > 0)::int
    FROM member JOIN procurement_plans.planned_procurement ON buyer_siret = siret
    LEFT JOIN procurement_plans.purchasing_domain AS domain ON domain.id = domain_id
    GROUP BY GROUPING SETS ((perimeter), (perimeter, year), (perimeter, domain.id))
    UNION ALL
    SELECT perimeter, 'CONTRACT', CASE GROUPING(notified.year) WHEN 0 THEN 'YEAR' ELSE 'ALL' END,
      notified.year, NULL, count(*)::int, sum(value_cents)::bigint, 0
    FROM member JOIN procurement_plans.contract ON buyer_siret = siret
    CROSS JOIN LATERAL (SELECT extract(year FROM notified_on)::int AS year) AS notified
    GROUP BY GROUPING SETS ((perimeter), (perimeter, notified.year))`);
}
