import { compareDays, type Day } from "../../../../shared/kernel/day";
import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { isInForce, type Validity } from "../in-force";
import type { ProcurementNature } from "./dated-law";
import { statusesLeftOut } from "./homogeneous-needs";
import type { LegalDuty } from "./legal-duty";

/** A case in which the law lets a buyer leave a duty aside. */
export interface ExemptionReason extends Validity {
  readonly code: string;
  readonly duty: LegalDuty;
  readonly natures: readonly ProcurementNature[];
  /** For a duration under this alone; null for any. */
  readonly belowMonths: number | null;
}

export interface ExemptionDraft {
  readonly duty: LegalDuty;
  readonly reasonCode: string;
  readonly justification: string;
  readonly decidedOn: Day;
}

export interface NeedToExempt {
  readonly nature: ProcurementNature;
  /** Null when not stated. */
  readonly durationMonths: number | null;
  readonly status: string;
}

const longestJustification = 2000;

/** Why an exception cannot be recorded for a need; null when it can. The first fault, in the order of the input, is told. */
export function exemptionFault(
  draft: ExemptionDraft,
  {
    need,
    reasons,
    today,
  }: { readonly need: NeedToExempt; readonly reasons: readonly ExemptionReason[]; readonly today: Day },
): RuleFault | null {
  if (statusesLeftOut.includes(need.status)) {
    return refusedTransition(
      "LINE_LEFT_OUT",
      "Cette ligne est abandonnée ou reportée : aucune obligation ne pèse sur elle.",
    );
  }
  const reason = reasons.find(
    (each) => each.code === draft.reasonCode && each.duty === draft.duty && isInForce(each, today),
  );
  if (reason === undefined) {
    return invalid(
      "REASON_UNKNOWN",
      "La loi ne connaît pas ce motif d'exception pour cette obligation, ou plus.",
      "reasonCode",
    );
  }
  return reasonFault(reason, need) ?? textFault(draft, today);
}

function reasonFault({ natures, belowMonths }: ExemptionReason, need: NeedToExempt): RuleFault | null {
  if (!natures.includes(need.nature)) {
    return invalid(
      "REASON_OTHER_NATURE",
      "Ce motif d'exception ne vaut pas pour cette nature d'achat.",
      "reasonCode",
    );
  }
  if (belowMonths === null) return null;
  const limit = `Ce motif ne vaut que pour une durée inférieure à ${belowMonths.toString()} mois`;
  if (need.durationMonths === null) {
    return invalid("REASON_NEEDS_DURATION", `${limit} : indiquez d'abord celle de la ligne.`, "reasonCode");
  }
  return need.durationMonths < belowMonths
    ? null
    : invalid(
        "REASON_TOO_LONG_DURATION",
        `${limit}, et cette ligne en compte ${need.durationMonths.toString()}.`,
        "reasonCode",
      );
}

function textFault({ justification, decidedOn }: ExemptionDraft, today: Day): RuleFault | null {
  const length = justification.trim().length;
  if (length === 0) {
    return invalid(
      "JUSTIFICATION_MISSING",
      "Une exception se motive : écrivez la justification.",
      "justification",
    );
  }
  if (length > longestJustification) {
    return invalid(
      "JUSTIFICATION_TOO_LONG",
      `La justification compte ${longestJustification.toString()} caractères au plus.`,
      "justification",
    );
  }
  return compareDays(decidedOn, today) > 0
    ? invalid("DECIDED_IN_FUTURE", "Le jour de la décision est dans l'avenir.", "decidedOn")
    : null;
}

/** An exception that already stands for the same duty of the same need. */
export const alreadyExempted: RuleFault = refusedTransition(
  "ALREADY_EXEMPTED",
  "Une exception motivée vaut déjà pour cette obligation : retirez-la avant d'en enregistrer une autre.",
);

/** Why an exception cannot be taken back; null when it can. */
export function exemptionWithdrawalFault({
  withdrawnOn,
}: {
  readonly withdrawnOn: Day | null;
}): RuleFault | null {
  return withdrawnOn === null
    ? null
    : refusedTransition("ALREADY_WITHDRAWN", "Cette exception est déjà retirée.");
}
