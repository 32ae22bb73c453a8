import { compareDays, type Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { contractBounds } from "./contract-draft";
import { currentValueCents, type AmendmentTotals, type NotifiedContract } from "./running-contract";

export interface AmendmentDraft {
  readonly signedOn: Day;
  readonly valueChangeCents: Cents;
  readonly durationChangeMonths: number;
  readonly object: string;
  readonly reason: string;
}

export interface AmendedContract {
  readonly contract: NotifiedContract;
  readonly totals: AmendmentTotals;
}

/** Why an amendment cannot be signed so; null when it can. The first fault found is told. */
export function amendmentFault(
  draft: AmendmentDraft,
  amended: AmendedContract,
  today: Day,
): RuleFault | null {
  if (draft.object.trim() === "") {
    return invalid("OBJECT_MISSING", "Dites ce que change l'avenant.", "object");
  }
  if (draft.reason.trim() === "") return invalid("REASON_MISSING", "Dites pourquoi il le faut.", "reason");
  return (
    dayFault(draft.signedOn, amended, today) ?? valueFault(draft, amended) ?? durationFault(draft, amended)
  );
}

function dayFault(signedOn: Day, { contract, totals }: AmendedContract, today: Day): RuleFault | null {
  if (compareDays(signedOn, today) > 0) {
    return invalid("SIGNED_IN_FUTURE", "La date de signature est dans l'avenir.", "signedOn");
  }
  if (compareDays(signedOn, contract.notifiedOn) < 0) {
    return invalid(
      "SIGNED_BEFORE_NOTIFICATION",
      "Un avenant se signe au plus tôt le jour de la notification du marché.",
      "signedOn",
    );
  }
  return totals.lastSignedOn !== null && compareDays(signedOn, totals.lastSignedOn) < 0
    ? invalid("SIGNED_BEFORE_PREVIOUS", "Cet avenant précéderait l'avenant antérieur.", "signedOn")
    : null;
}

function valueFault(
  { valueChangeCents }: AmendmentDraft,
  { contract, totals }: AmendedContract,
): RuleFault | null {
  const cents = currentValueCents(contract, totals) + valueChangeCents;
  if (cents < 0n) {
    return invalid("VALUE_BELOW_ZERO", "Le montant du marché deviendrait négatif.", "valueChange");
  }
  return cents > contractBounds.valueCents
    ? invalid("VALUE_ABSURD", "Le montant du marché dépasserait dix milliards d'euros.", "valueChange")
    : null;
}

function durationFault(
  { durationChangeMonths }: AmendmentDraft,
  { contract, totals }: AmendedContract,
): RuleFault | null {
  if (durationChangeMonths === 0) return null;
  if (contract.durationMonths === null) {
    return invalid(
      "DURATION_UNKNOWN",
      "La durée de ce marché n'est pas déclarée : elle ne peut pas être prolongée ni réduite.",
      "durationChangeMonths",
    );
  }
  const months = contract.durationMonths + totals.durationChangeMonths + durationChangeMonths;
  return months >= 1 && months <= contractBounds.durationMonths
    ? null
    : invalid("DURATION_ABSURD", "Une durée va de 1 à 600 mois.", "durationChangeMonths");
}
