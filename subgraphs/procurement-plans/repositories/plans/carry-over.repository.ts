import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Db } from "../../context";
import type { CarriedContent } from "../../rules/plans/carry-over";
import type { ProcurementPlanRow } from "./procurement-plan.repository";

export interface LineCarried extends CarriedContent {
  readonly id: string;
  /** That was read. */
  readonly version: number;
}

/** Identifiers of the lines of a plan that are still to be launched, in a steady order. */
export async function openLineIds(db: Db, planId: string): Promise<readonly string[]> {
  const lines = await db.plannedProcurement.findMany({
    where: { planId, status: "OPEN" },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return lines.map(({ id }) => id);
}

/**
 * Carries lines over to a plan, lots included, in three statements however many they are. False when somebody changed
 * one of them since it was read, after which the transaction must be undone.
 */
export async function carryLines(
  db: Db,
  lines: readonly LineCarried[],
  to: Pick<ProcurementPlanRow, "id" | "year">,
): Promise<boolean> {
  const carried = recordset(lines);
  const left = await db.$queryRaw<readonly unknown[]>(sql`
    UPDATE procurement_plans.planned_procurement AS line SET status = 'CARRIED_OVER', version = line.version + 1
    FROM ${carried} WHERE line.id = carried.id AND line.version = carried.version RETURNING 1 AS left`);
  if (left.length !== lines.length) return false;
  await db.$queryRaw(sql`
    INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year,
      domain_organisation, domain_id, need, description, cpv_code, value_cents, quantity_hundredths, unit, nature,
      notice_on, start_on, latest_needed_on, duration_months, considerations, legal_basis_id, procedure, status,
      carried_from_id)
    SELECT gen_random_uuid()::text, line.organisation, carried.visibility::procurement_plans.visibility, carried.pool,
      ${to.id}, line.buyer_siret, ${to.year}, line.domain_organisation, line.domain_id, line.need, line.description,
      line.cpv_code, line.value_cents, line.quantity_hundredths, line.unit, line.nature, carried.notice_on,
      carried.start_on, carried.latest_needed_on, line.duration_months, line.considerations, line.legal_basis_id,
      line.procedure, 'OPEN', line.id
    FROM ${carried} JOIN procurement_plans.planned_procurement AS line ON line.id = carried.id`);
  await db.$queryRaw(sql`
    INSERT INTO procurement_plans.lot (id, organisation, planned_procurement_id, number, title, cpv_code, value_cents)
    SELECT gen_random_uuid()::text, line.organisation, line.id, lot.number, lot.title, lot.cpv_code, lot.value_cents
    FROM ${carried} JOIN procurement_plans.planned_procurement AS line ON line.carried_from_id = carried.id
    JOIN procurement_plans.lot ON lot.planned_procurement_id = carried.id`);
  return true;
}

function recordset(lines: readonly LineCarried[]): Sql {
  // In the order of their identifiers, in which two that carry the same lines over hold them.
  const rows = lines
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .map(({ id, version, visibility, pool, ...days }) => ({
      ...{ id, version, visibility, pool },
      ...{ notice_on: days.noticeOn, start_on: days.startOn, latest_needed_on: days.latestNeededOn },
    }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS carried(id text, version int, visibility text,
    pool text, notice_on date, start_on date, latest_needed_on date)`;
}
