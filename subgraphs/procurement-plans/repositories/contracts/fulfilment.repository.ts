import { raw, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Db } from "../../context";
import type { FulfilmentCell } from "../../rules/contracts/fulfilment";
import { buyersOfPerimeters } from "../territories/buyers-of-perimeters";

export interface FulfilmentCellRow extends FulfilmentCell {
  /** The line, the plan, the SIRET of the buyer, or the perimeter. */
  readonly owner: string;
  readonly year: number;
}

export function fulfilmentOfLines(db: Db, ids: readonly string[]): Promise<readonly FulfilmentCellRow[]> {
  return fulfilmentCells(db, ownLines(raw("line.id"), ids));
}

export function fulfilmentOfPlans(db: Db, planIds: readonly string[]): Promise<readonly FulfilmentCellRow[]> {
  return fulfilmentCells(db, ownLines(raw("line.plan_id"), planIds));
}

export function fulfilmentOfBuyers(db: Db, sirets: readonly string[]): Promise<readonly FulfilmentCellRow[]> {
  return fulfilmentCells(db, ownLines(raw("line.buyer_siret::text"), sirets));
}

/** @param perimeters Codes of territories, joined by commas. */
export function fulfilmentOfPerimeters(
  db: Db,
  perimeters: readonly string[],
): Promise<readonly FulfilmentCellRow[]> {
  return fulfilmentCells(
    db,
    sql`
      SELECT member.perimeter AS owner, line.id, line.year, line.status, line.value_cents
      FROM (${buyersOfPerimeters(perimeters)}) AS member
      JOIN procurement_plans.planned_procurement AS line ON line.buyer_siret = member.siret`,
  );
}

function ownLines(owner: Sql, owners: readonly string[]): Sql {
  return sql`SELECT ${owner} AS owner, line.id, line.year, line.status, line.value_cents
    FROM procurement_plans.planned_procurement AS line WHERE ${owner} = ANY(${[...owners]}::text[])`;
}

/** The lines of owners with their contracts, as far as the caller sees both, in one statement. */
function fulfilmentCells(db: Db, lines: Sql): Promise<readonly FulfilmentCellRow[]> {
  return db.$queryRaw(sql`
    SELECT awarded.owner, awarded.year, awarded.status, awarded.coverage, count(*)::int AS "lineCount",
      sum(awarded.lots)::int AS "lotCount", sum(awarded.awarded_lots)::int AS "awardedLotCount",
      sum(awarded.contracts)::int AS "contractCount", sum(awarded.planned_cents)::bigint AS "plannedCents",
      sum(awarded.awarded_cents)::bigint AS "awardedCents", sum(awarded.current_cents)::bigint AS "currentCents"
    FROM (
      SELECT line.owner, line.year, line.status::text AS status, line.value_cents AS planned_cents,
        cut.lots, award.contracts, award.awarded_lots, award.awarded_cents, award.current_cents,
        CASE WHEN award.contracts = 0 THEN 'NONE'
          WHEN award.is_whole OR (cut.lots > 0 AND award.awarded_lots = cut.lots) THEN 'ALL'
          ELSE 'SOME' END AS coverage
      FROM (${lines}) AS line
      CROSS JOIN LATERAL (
        SELECT count(*) AS lots FROM procurement_plans.lot WHERE lot.planned_procurement_id = line.id) AS cut
      CROSS JOIN LATERAL (
        SELECT count(*) AS contracts, count(DISTINCT contract.lot_id) AS awarded_lots,
          coalesce(bool_or(contract.lot_id IS NULL), false) AS is_whole,
          coalesce(sum(contract.value_cents), 0) AS awarded_cents,
          coalesce(sum(contract.value_cents + amended.cents), 0) AS current_cents
        FROM procurement_plans.contract
        CROSS JOIN LATERAL (
          SELECT coalesce(sum(value_change_cents), 0) AS cents FROM procurement_plans.contract_amendment
          WHERE contract_amendment.contract_id = contract.id) AS amended
        WHERE contract.planned_procurement_id = line.id) AS award
    ) AS awarded
    GROUP BY awarded.owner, awarded.year, awarded.status, awarded.coverage
    ORDER BY awarded.year`);
}
