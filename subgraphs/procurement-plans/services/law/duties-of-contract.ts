import type { Day } from "../../../../shared/kernel/day";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { lawOfDay } from "../../loaders/law/law-of-day";
import { wholeLaw } from "../../loaders/law/law.loaders";
import { dutyRuleTable } from "../../loaders/law/legal-duty.loaders";
import { plannedProcurementById } from "../../loaders/plans/planned-procurement.loaders";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { buyerCategoryOf } from "../../rules/law/buyer-category";
import {
  considerationDuties,
  considerationDuty,
  type DecidingValue,
  type PurchaseToCheck,
} from "../../rules/law/consideration-duty";
import { countedValue } from "../../rules/law/counted-value";
import type { DatedLaw } from "../../rules/law/dated-law";
import { essentialDataDuty } from "../../rules/law/essential-data-duty";
import type { DutyCheck } from "../../rules/law/legal-duty";
import { adviseOnNeed } from "./advise-on-need";
import { declaredOf, standingExemptions } from "./duties-of-need";

/**
 * What the law asks of a contract. Considerations are judged by the law of the day on which the consultation began,
 * and by the estimated value of the need that it fulfils, where these are known; publication, by its notification.
 */
export async function dutiesOfContract(
  scope: Scope,
  contract: ContractRow,
  on: Day | undefined,
): Promise<readonly DutyCheck[]> {
  const { loaders, today } = scope;
  const { buyerSiret, plannedProcurementId, notifiedOn } = contract;
  const [line, buyer, rules] = await Promise.all([
    plannedProcurementId === null ? null : loaders.one(plannedProcurementById, plannedProcurementId),
    loaders.one(buyerBySiret, buyerSiret),
    loaders.group(dutyRuleTable, wholeLaw),
  ]);
  const consultedOn = on ?? line?.noticeOn ?? null;
  const [law, lawOfNotification, exemptions] = await Promise.all([
    lawOfDay(loaders, consultedOn ?? notifiedOn),
    lawOfDay(loaders, notifiedOn),
    line === null ? [] : standingExemptions(scope, line.id),
  ]);
  const buyerCategory = buyer === null ? null : buyerCategoryOf(buyer.kind);
  const purchase: PurchaseToCheck = {
    nature: contract.nature,
    buyerCategory,
    value: await decidingValue(scope, { contract, line, law }),
    declared: declaredOf(contract),
    exemptions,
    isConsultationDayKnown: consultedOn !== null,
  };
  const notified = { ...contract, buyerCategory, publishedOn: contract.essentialDataPublishedOn };
  return [
    ...considerationDuties.map((duty) => considerationDuty(duty, purchase, { law, rules })),
    essentialDataDuty(notified, { law: lawOfNotification, rules, today }),
  ];
}

interface Awarded {
  readonly contract: ContractRow;
  /** The need that it fulfils, if the caller may see it. */
  readonly line: PlannedProcurementRow | null;
  readonly law: DatedLaw;
}

async function decidingValue(scope: Scope, { contract, line, law }: Awarded): Promise<DecidingValue> {
  const advised = line === null ? null : await adviseOnNeed(scope, line, law.day);
  if (advised !== null) return { cents: advised.estimated.valueCents, basis: "NEED" };
  const { nature, valueCents, durationMonths } = contract;
  const cents =
    nature === null ? valueCents : countedValue({ nature, valueCents, durationMonths }, law).countedCents;
  return { cents, basis: "CONTRACT" };
}
