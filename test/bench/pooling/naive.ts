import { Session, type RawClient, type TransactionalClient } from "../../../shared/runtime/session";
import { agglomeration } from "./country";
import { caller } from "./asking";

/** Two lines of two organisations, of one class or one domain, that could still be joined and have days in common. */
const pairs = `
  WITH line AS (
    SELECT id, organisation, left(cpv_code, 4) AS class, domain_id, value_cents,
      coalesce(notice_on, make_date(year, 1, 1)) AS "from",
      coalesce(latest_needed_on, make_date(greatest(year, extract(year FROM start_on)::int), 12, 31)) AS until
    FROM procurement_plans.planned_procurement
    WHERE status = 'OPEN' AND pool = $1 AND coalesce(notice_on, latest_needed_on, make_date(year, 12, 31)) >= '2026-11-23'
  )
  SELECT one.id, count(*)::int AS partners, sum(other.value_cents)::text AS value
  FROM line AS one JOIN line AS other ON one.organisation <> other.organisation
    AND (one.class = other.class OR one.domain_id = other.domain_id)
    AND one."from" <= other.until AND other."from" <= one.until
  GROUP BY one.id`;

/** Every pair of the agglomeration compared by the store, as the same caller: what nobody prepared anything for costs. */
export function comparePairs(client: TransactionalClient<RawClient>): Promise<number> {
  const session = new Session<RawClient>({ client, role: "hub_procurement_plans", caller });
  return session.transact(async (db) => {
    const rows = await db.$queryRawUnsafe<readonly unknown[]>(pairs, agglomeration);
    return rows.length;
  });
}
