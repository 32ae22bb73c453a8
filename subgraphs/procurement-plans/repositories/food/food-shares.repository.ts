import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Db } from "../../context";
import type { FoodCell } from "../../rules/food/food-shares";
import type { FoodPeriod } from "../../rules/food/food-year";
import { buyersOfPerimeters } from "../territories/buyers-of-perimeters";

/** Spend alike of one asker: a buyer, or a perimeter. */
export interface FoodCellRow extends FoodCell {
  readonly of: string;
  readonly year: number;
}

/** Sums of what each buyer bought, in one statement for all. */
export function foodCellsOfBuyers(
  db: Db,
  sirets: readonly string[],
  { years, until }: FoodPeriod,
): Promise<readonly FoodCellRow[]> {
  return db.$queryRaw(sql`
    SELECT buyer_siret AS of, year, family, characteristics::text[] AS characteristics, local, count(*)::int AS "lineCount",
      sum(value_cents)::bigint AS "valueCents"
    FROM procurement_plans.food_spend
    WHERE buyer_siret = ANY(${[...sirets]}::text[]) AND year = ANY(${[...years]}::int[]) AND last_day <= ${until}::date
    GROUP BY buyer_siret, year, family, characteristics, local`);
}

/**
 * Sums of what the buyers of each perimeter bought, in one statement for all.
 * @param perimeters Codes of territories, joined by commas.
 */
export function foodCellsOfPerimeters(
  db: Db,
  perimeters: readonly string[],
  { years, until }: FoodPeriod,
): Promise<readonly FoodCellRow[]> {
  return db.$queryRaw(sql`
    WITH member AS (${buyersOfPerimeters(perimeters)})
    SELECT perimeter AS of, year, family, characteristics::text[] AS characteristics, local, count(*)::int AS "lineCount",
      sum(value_cents)::bigint AS "valueCents"
    FROM member JOIN procurement_plans.food_spend ON buyer_siret = siret
    WHERE year = ANY(${[...years]}::int[]) AND last_day <= ${until}::date
    GROUP BY perimeter, year, family, characteristics, local`);
}
