import { sqltag as sql } from "@prisma/client/runtime/client";
import type {
  FoodSpend as FoodSpendRecord,
  Visibility,
} from "../../../../prisma/procurement-plans/client/client";
import { dateOf, dayOf, yearOf } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { FoodSpendLine } from "../../rules/food/food-spend-line";

export interface FoodSpendRow extends FoodSpendLine {
  readonly id: string;
  readonly organisation: string;
  readonly visibility: Visibility;
  readonly pool: string | null;
  readonly buyerSiret: string;
  readonly version: number;
}

/** What a change of a line writes. */
export interface FoodSpendChange extends FoodSpendLine {
  readonly visibility: Visibility;
  readonly pool: string | null;
}

export async function foodSpendById(db: Db, ids: readonly string[]): Promise<readonly FoodSpendRow[]> {
  return (await db.foodSpend.findMany({ where: { id: { in: [...ids] } } })).map(toRow);
}

/** All of them in one statement. */
export async function insertFoodSpend(db: Db, rows: readonly FoodSpendRow[]): Promise<void> {
  await db.foodSpend.createMany({
    data: rows.map(({ id, organisation, buyerSiret, version, ...change }) => ({
      ...{ id, organisation, buyerSiret, version },
      ...columnsOf(change),
    })),
  });
}

/** Writes a line if it still has the version that was read; false when somebody changed it meanwhile. */
export async function updateFoodSpend(
  db: Db,
  { id, version }: Pick<FoodSpendRow, "id" | "version">,
  change: FoodSpendChange,
): Promise<boolean> {
  const { count } = await db.foodSpend.updateMany({
    where: { id, version },
    data: { ...columnsOf(change), version: version + 1 },
  });
  return count > 0;
}

/** Removes a line if it still has the version that was read; false when somebody changed it meanwhile. */
export async function deleteFoodSpend(
  db: Db,
  { id, version }: Pick<FoodSpendRow, "id" | "version">,
): Promise<boolean> {
  return (
    (
      await db.$queryRaw<readonly unknown[]>(
        sql`DELETE FROM procurement_plans.food_spend WHERE id = ${id} AND version = ${version} RETURNING 1 AS removed`,
      )
    ).length > 0
  );
}

function columnsOf({ firstDay, lastDay, characteristics, ...columns }: FoodSpendChange) {
  const { description, family, local, valueCents, supplierSiret, contractId, visibility, pool } = columns;
  return {
    ...{ description, family, local, valueCents, supplierSiret, contractId, visibility, pool },
    year: yearOf(firstDay),
    firstDay: dateOf(firstDay),
    lastDay: dateOf(lastDay),
    characteristics: [...characteristics],
  };
}

function toRow({ year: _, firstDay, lastDay, ...columns }: FoodSpendRecord): FoodSpendRow {
  return { ...columns, firstDay: dayOf(firstDay), lastDay: dayOf(lastDay) };
}
