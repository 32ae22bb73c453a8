import { addMonths, compareDays, type Day } from "../../../../shared/kernel/day";
import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import type { Cents } from "../../../../shared/kernel/money";
import { amountInFrench } from "./amount-in-french";
import { parameterFor, type BuyerCategory, type DatedLaw, type ProcurementNature } from "./dated-law";
import { dutyCheck, dutyOfDay, notInForce, type DutyCheck, type DutyRule, type Found } from "./legal-duty";
import { thresholdReached } from "./threshold-reached";

export interface NotifiedPurchase {
  readonly notifiedOn: Day;
  /** At notification, over the whole duration: this threshold knows no counted duration. */
  readonly valueCents: Cents;
  /** Null when not declared. */
  readonly nature: ProcurementNature | null;
  /** Null where the kind of buyer does not tell. */
  readonly buyerCategory: BuyerCategory | null;
  /** Null when nobody declared it, which is never a no. */
  readonly publishedOn: Day | null;
}

/**
 * Whether the essential data of a contract were published in time, by the law of the day of its notification.
 * It is a duty of its own: its threshold is not that of the procedure, and the value is that of the contract.
 * @source Code de la commande publique, R2196-1; the threshold and the delay are dated rows.
 */
export function essentialDataDuty(
  contract: NotifiedPurchase,
  { law, rules, today }: { readonly law: DatedLaw; readonly rules: readonly DutyRule[]; readonly today: Day },
): DutyCheck {
  const ofDay = dutyOfDay(rules, "ESSENTIAL_DATA_PUBLICATION", contract.notifiedOn);
  if (ofDay.rule === null) return dutyCheck(ofDay, notInForce(ofDay));
  const kind = ofDay.rule.thresholdKind;
  if (kind === null) return dutyCheck(ofDay, published(contract, { law, today, told: null }));
  const { position, told } = thresholdReached(law, kind, contract);
  const value = `Le montant à la notification, ${amountInFrench(contract.valueCents)},`;
  switch (position) {
    case "BELOW":
      return dutyCheck(ofDay, {
        outcome: "NOT_APPLICABLE",
        findings: [`${value} reste sous ${told ?? ""}.`],
      });
    case "UNKNOWN":
      return dutyCheck(ofDay, { outcome: "UNDETERMINED", findings: [unknownThreshold] });
    case "REACHED":
      return dutyCheck(ofDay, published(contract, { law, today, told: `${value} atteint ${told ?? ""}.` }));
  }
}

const unknownThreshold =
  "Le seuil du jour de la notification n'est pas connu pour cet acheteur : l'obligation ne peut pas être jugée.";

function published(
  { notifiedOn, nature, publishedOn }: NotifiedPurchase,
  { law, today, told }: { readonly law: DatedLaw; readonly today: Day; readonly told: string | null },
): Found {
  const scope = told === null ? [] : [told];
  // The delay is one for all natures: that of goods stands for a nature that is not declared.
  const delay = parameterFor(law, "ESSENTIAL_DATA_WITHIN", nature ?? "GOODS");
  if (delay === null) {
    return {
      outcome: "UNDETERMINED",
      findings: [...scope, "Le délai de publication n'est pas connu ce jour-là."],
    };
  }
  const dueOn = addMonths(notifiedOn, Number(delay.value));
  const last = formatDayInFrench(dueOn);
  if (publishedOn === null) {
    const isOver = compareDays(today, dueOn) > 0;
    const finding = isOver
      ? `Leur publication était due le ${last} au plus tard ; elle n'est pas déclarée, ce qui ne veut pas dire qu'elle manque.`
      : `À publier le ${last} au plus tard.`;
    return { outcome: "UNDETERMINED", findings: [...scope, finding], dueOn };
  }
  const isInTime = compareDays(publishedOn, dueOn) <= 0;
  const finding = `Publiées le ${formatDayInFrench(publishedOn)}, ${isInTime ? "dans le délai qui courait jusqu'au" : "après le terme du"} ${last}.`;
  return { outcome: isInTime ? "MET" : "NOT_MET", findings: [...scope, finding], dueOn };
}
