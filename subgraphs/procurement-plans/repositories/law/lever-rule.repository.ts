import { dayOf } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { LeverRule } from "../../rules/law/lever-advice";
import { nullableDay } from "../nullable-day";

export interface LeverRuleRow extends LeverRule {
  readonly source: string;
}

/** Every rule of advice known: a handful of rows. */
export async function leverRules(db: Db): Promise<readonly LeverRuleRow[]> {
  const records = await db.leverRule.findMany({ orderBy: [{ validFrom: "asc" }, { id: "asc" }] });
  return records.map(({ validFrom, validTo, ...columns }) => ({
    ...columns,
    validFrom: dayOf(validFrom),
    validTo: nullableDay(validTo),
  }));
}
