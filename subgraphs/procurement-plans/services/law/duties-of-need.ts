import type { Day } from "../../../../shared/kernel/day";
import type { Scope } from "../../context";
import { dutyRuleTable, exemptionReasonTable, exemptionsByLine } from "../../loaders/law/legal-duty.loaders";
import { wholeLaw } from "../../loaders/law/law.loaders";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { considerationAnswer } from "../../rules/contracts/consideration-answer";
import {
  considerationDuties,
  considerationDuty,
  type PurchaseToCheck,
  type StandingExemption,
} from "../../rules/law/consideration-duty";
import type { DutyCheck } from "../../rules/law/legal-duty";
import { adviseOnNeed } from "./advise-on-need";

/** What the law asks of a planned procurement; nothing of one that was given up or put off to another year. */
export async function dutiesOfNeed(
  scope: Scope,
  need: PlannedProcurementRow,
  on: Day | undefined,
): Promise<readonly DutyCheck[]> {
  const [advised, rules, exemptions] = await Promise.all([
    adviseOnNeed(scope, need, on),
    scope.loaders.group(dutyRuleTable, wholeLaw),
    standingExemptions(scope, need.id),
  ]);
  if (advised === null) return [];
  const { law, buyerCategory, estimated } = advised;
  const purchase: PurchaseToCheck = {
    nature: need.nature,
    buyerCategory,
    value: { cents: estimated.valueCents, basis: "NEED" },
    declared: declaredOf({ ...need, absentConsiderations: [] }),
    exemptions,
    // A consultation that has not begun falls under the law of the day on which it will.
    isConsultationDayKnown: true,
  };
  return considerationDuties.map((duty) => considerationDuty(duty, purchase, { law, rules }));
}

/** The exceptions that stand for a line that the caller may see. */
export async function standingExemptions(
  { loaders }: Scope,
  lineId: string,
): Promise<readonly StandingExemption[]> {
  const [exemptions, reasons] = await Promise.all([
    loaders.group(exemptionsByLine, lineId),
    loaders.group(exemptionReasonTable, wholeLaw),
  ]);
  return exemptions
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map(({ reasonCode, ...exemption }) => ({
      ...exemption,
      reason: reasons.find(({ code }) => code === reasonCode)?.title ?? reasonCode,
    }));
}

/** What was declared of the considerations that the law makes compulsory. */
export function declaredOf(declared: Parameters<typeof considerationAnswer>[0]): PurchaseToCheck["declared"] {
  return {
    SOCIAL_PERFORMANCE_CONDITIONS: considerationAnswer(declared, "SOCIAL"),
    ENVIRONMENTAL_CONSIDERATIONS: considerationAnswer(declared, "ENVIRONMENTAL"),
  };
}
