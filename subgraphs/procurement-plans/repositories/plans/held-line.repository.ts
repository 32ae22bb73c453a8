import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Db } from "../../context";

/** Holds lines of the caller's own until the transaction ends: what is done with each of them comes one after the other. */
export async function lockLines(db: Db, ids: readonly string[]): Promise<void> {
  await db.$queryRaw(sql`
    SELECT 1 FROM procurement_plans.planned_procurement WHERE id = ANY(${[...ids]}::text[]) ORDER BY id
    FOR NO KEY UPDATE`);
}

/** Of some lines, those that a joint procurement or a request to carry them, not answered yet, holds. */
export async function heldLineIds(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const held = await db.$queryRaw<readonly { readonly id: string }[]>(sql`
    SELECT planned_procurement_id AS id FROM procurement_plans.joint_procurement_line
    WHERE planned_procurement_id = ANY(${[...ids]}::text[]) AND released_on IS NULL
    UNION SELECT planned_procurement_id FROM procurement_plans.carry_request
    WHERE planned_procurement_id = ANY(${[...ids]}::text[]) AND state = 'ASKED'`);
  return new Set(held.map(({ id }) => id));
}
