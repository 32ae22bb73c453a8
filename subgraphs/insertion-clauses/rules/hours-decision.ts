import type { HoursState } from "./hours-sums";
import { reasonFault } from "./reason";
import { refusedTransition, reserved, type RuleFault } from "../../../shared/kernel/rule-fault";

export type Decision = "VALIDATED" | "REJECTED";

/** Where each state leads: what is decided stays decided, and a mistake is reversed. */
const transitions: Readonly<Record<HoursState, readonly Decision[]>> = {
  DECLARED: ["VALIDATED", "REJECTED"],
  VALIDATED: [],
  REJECTED: [],
};

/** An entry as a decision or a reversal meets it. */
export interface EntryStanding {
  readonly state: HoursState;
  readonly isReversal: boolean;
  readonly isReversed: boolean;
  /** SIREN of the organisation that declared it. */
  readonly declaredBy: string;
  /** Opaque identifier of the person or program that declared it; null when not recorded. */
  readonly declaredSubject: string | null;
  /** SIREN of the owner of the operation. */
  readonly owner: string;
  /** Organisations of the facilitators that the owner has mandated for the day. */
  readonly mandated: readonly string[];
}

/** Who decides. */
export interface Decider {
  readonly organisation: string;
  readonly subject: string | null;
}

/** Why somebody may not decide about hours; null when they may. Whoever declares does not validate. */
export function deciderFault(entry: EntryStanding, { organisation, subject }: Decider): RuleFault | null {
  if (![entry.owner, ...entry.mandated].includes(organisation)) {
    return reserved(
      "NOT_A_DECIDER",
      "Seuls le maître d'ouvrage et son facilitateur mandaté valident des heures.",
    );
  }
  const isSameSubject = subject !== null && subject === entry.declaredSubject;
  return organisation === entry.declaredBy || isSameSubject
    ? reserved(
        "OWN_DECLARATION",
        "Qui déclare des heures ne les valide pas : une autre organisation doit le faire.",
      )
    : null;
}

/** Why an entry cannot be decided this way; null when it can. */
export function decisionFault(
  entry: EntryStanding,
  decision: Decision,
  reason: string | null,
): RuleFault | null {
  if (entry.isReversal) {
    return refusedTransition(
      "REVERSAL",
      "Une contre-passation ne se valide pas : elle suit l'écriture qu'elle annule.",
    );
  }
  if (entry.isReversed) {
    return refusedTransition("ALREADY_REVERSED", "Ces heures ont été annulées par une contre-passation.");
  }
  if (!transitions[entry.state].includes(decision)) {
    return refusedTransition("ALREADY_DECIDED", "Ces heures ont déjà été validées ou rejetées.");
  }
  return reasonFault(reason ?? "", { isRequired: decision === "REJECTED" });
}
