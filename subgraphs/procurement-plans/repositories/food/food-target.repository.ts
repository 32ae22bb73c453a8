import { dayOf } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { FoodTarget } from "../../rules/food/food-targets";
import { nullableDay } from "../nullable-day";

/** Every target of the law known: a handful of rows. */
export async function foodTargetRows(db: Db): Promise<readonly FoodTarget[]> {
  const records = await db.foodTarget.findMany({ orderBy: [{ validFrom: "asc" }, { id: "asc" }] });
  return records.map(({ validFrom, validTo, ...columns }) => ({
    ...columns,
    validFrom: dayOf(validFrom),
    validTo: nullableDay(validTo),
  }));
}
