import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { CalendarCell } from "../../rules/territories/procurement-calendar";
import { buyersOfPerimeters } from "./buyers-of-perimeters";

export interface CalendarCellRow extends CalendarCell {
  readonly perimeter: string;
}

/** Days between which procurements are to come, both inclusive: whole quarters. */
export interface CalendarPeriod {
  readonly from: Day;
  readonly until: Day;
}

/**
 * Sums of the open needs of each perimeter by the quarter in which they come, in one statement for all perimeters. A
 * need comes when its notice is due, or else when it starts; one without either day counts when its year is not over.
 * A domain that the caller may not see counts as none.
 * @param perimeters Codes of territories, joined by commas.
 */
export function procurementCalendarCells(
  db: Db,
  perimeters: readonly string[],
  { from, until }: CalendarPeriod,
): Promise<readonly CalendarCellRow[]> {
  return db.$queryRaw(sql`
    WITH member AS (${buyersOfPerimeters(perimeters)}), coming AS (
      SELECT perimeter, date_trunc('quarter', coalesce(notice_on, start_on)::timestamp)::date AS quarter,
        domain_id, value_cents, considerations
      FROM member JOIN procurement_plans.planned_procurement ON buyer_siret = siret
      WHERE status = 'OPEN' AND (
        coalesce(notice_on, start_on) BETWEEN ${from}::text::date AND ${until}::text::date
        OR coalesce(notice_on, start_on) IS NULL AND year >= extract(year FROM ${from}::text::date))
    )
    SELECT perimeter, quarter::text AS "startsOn", CASE GROUPING(domain.id) WHEN 0 THEN 'DOMAIN' ELSE 'ALL' END AS level,
      domain.id AS "domainId", count(*)::int AS count, sum(value_cents)::bigint AS "valueCents",
      count(*) FILTER (WHERE cardinality(considerations) > 0)::int AS "withConsiderationCount"
    FROM coming LEFT JOIN procurement_plans.purchasing_domain AS domain ON domain.id = domain_id
    GROUP BY GROUPING SETS ((perimeter, quarter), (perimeter, quarter, domain.id))`);
}
