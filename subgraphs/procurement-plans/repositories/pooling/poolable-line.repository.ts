import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { PoolableLine } from "../../rules/pooling/poolable-line";

export interface PoolableLineRow extends PoolableLine {
  /** SIREN of the intercommunality. */
  readonly pool: string;
}

/**
 * The open lines of intercommunalities that others can still join on a day: row security leaves those that the caller
 * may see. A notice closes the circle of buyers; without one it is the end of the window, as `windowOf` computes it.
 * What a joint procurement already takes up is no longer offered.
 */
export async function poolableLines(
  db: Db,
  pools: readonly string[],
  { on }: { readonly on: Day },
): Promise<readonly PoolableLineRow[]> {
  // Days are read as they are written: these rows are taken as they come, without a copy of each.
  return db.$queryRaw<PoolableLineRow[]>(sql`
    SELECT line.id, line.organisation, line.pool, line.buyer_siret AS "buyerSiret",
      line.visibility <> 'PRIVATE' AS "isShared", line.need, line.cpv_code AS "cpvCode",
      domain.id AS "domainId", domain.name AS "domainName", line.value_cents AS "valueCents",
      line.quantity_hundredths AS "quantityHundredths", line.unit, line.nature::text AS nature, line.year,
      line.notice_on::text AS "noticeOn", line.start_on::text AS "startOn", line.latest_needed_on::text AS "latestNeededOn",
      line.duration_months AS "durationMonths", line.considerations::text[] AS considerations,
      line.poolable_since AS "poolableSince", line.pooling_improved_at AS "improvedAt"
    FROM procurement_plans.planned_procurement AS line
    LEFT JOIN procurement_plans.purchasing_domain AS domain ON domain.id = line.domain_id
    WHERE line.pool = ANY(${[...pools]}::bpchar[]) AND line.status = 'OPEN'
      AND coalesce(line.notice_on, line.latest_needed_on,
        make_date(greatest(line.year, extract(year FROM line.start_on)::int), 12, 31)) >= ${on}::text::date
      AND NOT EXISTS (SELECT 1 FROM procurement_plans.joint_procurement_line AS held
        WHERE held.planned_procurement_id = line.id AND held.released_on IS NULL)`);
}

/** An open line of a commune, and the intercommunality with which it is shared. */
export interface CommuneLineRow {
  readonly commune: string;
  readonly pool: string;
  readonly buyerSiret: string;
}

/** Where the buyers of communes have open lines. */
export function openLinesOfCommunes(db: Db, communes: readonly string[]): Promise<readonly CommuneLineRow[]> {
  return db.$queryRaw(sql`
    SELECT DISTINCT buyer.territory_code AS commune, line.pool, line.buyer_siret AS "buyerSiret"
    FROM procurement_plans.buyer
    JOIN procurement_plans.planned_procurement AS line ON line.buyer_siret = buyer.siret
    WHERE buyer.territory_code = ANY(${[...communes]}::text[]) AND line.status = 'OPEN' AND line.pool IS NOT NULL
    ORDER BY 1, 2, 3`);
}
