import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";

/** Lines of a domain that the caller may see: those that follow a strategy, and the others. */
export interface FollowingRow {
  /** The version of the strategy, or the domain. */
  readonly owner: string;
  readonly followingCount: number;
  readonly otherCount: number;
}

/** Whether the version `strategy` is in force on the day of `planned_procurement`: that of rules/domains/followed-strategy. */
export function isFollowed(today: Day): Sql {
  return sql`coalesce(planned_procurement.notice_on, planned_procurement.start_on, ${today}::text::date)
    BETWEEN strategy.valid_from AND coalesce(strategy.valid_until, 'infinity')`;
}

/** How many lines of its domain follow each version, and how many are out of its days, in one statement. */
export function followingOfStrategies(
  db: Db,
  ids: readonly string[],
  today: Day,
): Promise<readonly FollowingRow[]> {
  return db.$queryRaw(sql`
    SELECT strategy.id AS owner, count(*) FILTER (WHERE ${isFollowed(today)})::int AS "followingCount",
      count(*) FILTER (WHERE NOT (${isFollowed(today)}))::int AS "otherCount"
    FROM procurement_plans.purchasing_strategy AS strategy
    JOIN procurement_plans.planned_procurement ON planned_procurement.domain_id = strategy.domain_id
    WHERE strategy.id = ANY(${[...ids]}::text[]) GROUP BY strategy.id`);
}

/** How many lines of each domain follow some version of its strategy, and how many follow none, in one statement. */
export function followingOfDomains(
  db: Db,
  domainIds: readonly string[],
  today: Day,
): Promise<readonly FollowingRow[]> {
  return db.$queryRaw(sql`
    SELECT planned_procurement.domain_id AS owner, count(*) FILTER (WHERE led.is_led)::int AS "followingCount",
      count(*) FILTER (WHERE NOT led.is_led)::int AS "otherCount"
    FROM procurement_plans.planned_procurement
    CROSS JOIN LATERAL (
      SELECT EXISTS (SELECT 1 FROM procurement_plans.purchasing_strategy AS strategy
        WHERE strategy.domain_id = planned_procurement.domain_id AND ${isFollowed(today)}) AS is_led) AS led
    WHERE planned_procurement.domain_id = ANY(${[...domainIds]}::text[]) GROUP BY planned_procurement.domain_id`);
}
