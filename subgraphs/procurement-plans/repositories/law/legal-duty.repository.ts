import { dayOf } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { ExemptionReason } from "../../rules/law/duty-exemption";
import type { DutyRule } from "../../rules/law/legal-duty";
import { nullableDay } from "../nullable-day";

export interface DutyRuleRow extends DutyRule {
  /** In French. */
  readonly title: string;
  readonly source: string;
}

export interface ExemptionReasonRow extends ExemptionReason {
  /** In French. */
  readonly title: string;
  readonly legalBasisId: string;
  readonly source: string;
}

/** Every duty known: a handful of rows. */
export async function dutyRules(db: Db): Promise<readonly DutyRuleRow[]> {
  const records = await db.legalDutyRule.findMany({ orderBy: [{ validFrom: "asc" }, { id: "asc" }] });
  return records.map(({ validFrom, validTo, ...columns }) => ({
    ...columns,
    validFrom: dayOf(validFrom),
    validTo: nullableDay(validTo),
  }));
}

/** Every exception known: a handful of rows. */
export async function exemptionReasons(db: Db): Promise<readonly ExemptionReasonRow[]> {
  const records = await db.dutyExemptionReason.findMany({ orderBy: { code: "asc" } });
  return records.map(({ validFrom, validTo, ...columns }) => ({
    ...columns,
    validFrom: dayOf(validFrom),
    validTo: nullableDay(validTo),
  }));
}
