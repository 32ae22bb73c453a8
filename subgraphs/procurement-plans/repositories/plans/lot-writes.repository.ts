import { randomUUID } from "node:crypto";
import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Db } from "../../context";

/** A lot of a line is known by its number. */
export interface LotColumns {
  readonly number: number;
  readonly title: string;
  readonly cpvCode: string;
  readonly valueCents: bigint;
}

export interface LotUse {
  readonly number: number;
  readonly isUnderContract: boolean;
}

interface LotOwner {
  readonly organisation: string;
  readonly plannedProcurementId: string;
}

/** The lots of a line, and whether each is the object of a contract. */
export function lotUses(db: Db, plannedProcurementId: string): Promise<readonly LotUse[]> {
  return db.$queryRaw(sql`
    SELECT number, EXISTS (SELECT 1 FROM procurement_plans.contract WHERE contract.lot_id = lot.id) AS "isUnderContract"
    FROM procurement_plans.lot WHERE planned_procurement_id = ${plannedProcurementId} ORDER BY number`);
}

/** Makes the lots of a line those given: a number that was there keeps its lot, others come or go. */
export async function replaceLots(db: Db, owner: LotOwner, lots: readonly LotColumns[]): Promise<void> {
  const { plannedProcurementId, organisation } = owner;
  const rows = lots.map(({ number, title, cpvCode, valueCents }) => ({
    ...{ id: randomUUID(), number, title, cpv_code: cpvCode.slice(0, 8), value_cents: String(valueCents) },
  }));
  await db.lot.deleteMany({
    where: { plannedProcurementId, number: { notIn: lots.map(({ number }) => number) } },
  });
  await db.$queryRaw(sql`
    INSERT INTO procurement_plans.lot (id, organisation, planned_procurement_id, number, title, cpv_code, value_cents)
    SELECT id, ${organisation}, ${plannedProcurementId}, number, title, cpv_code, value_cents
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      AS lot(id text, number int, title text, cpv_code text, value_cents bigint)
    ON CONFLICT (planned_procurement_id, number)
      DO UPDATE SET title = EXCLUDED.title, cpv_code = EXCLUDED.cpv_code, value_cents = EXCLUDED.value_cents`);
}
