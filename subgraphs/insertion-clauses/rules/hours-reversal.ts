import type { EntryStanding } from "./hours-decision";
import { reasonFault } from "./reason";
import { refusedTransition, reserved, type RuleFault } from "../../../shared/kernel/rule-fault";

/**
 * Why an organisation may not reverse an entry; null when it may: the owner and its facilitator always, whoever
 * declared it as long as nobody has decided.
 */
export function reverserFault(entry: EntryStanding, organisation: string): RuleFault | null {
  if ([entry.owner, ...entry.mandated].includes(organisation)) return null;
  if (organisation !== entry.declaredBy) {
    return reserved(
      "NOT_A_REVERSER",
      "Seuls le maître d'ouvrage, son facilitateur mandaté et le déclarant annulent des heures.",
    );
  }
  return entry.state === "DECLARED"
    ? null
    : reserved(
        "DECIDED_BY_OTHERS",
        "Après validation, seuls le maître d'ouvrage et son facilitateur annulent des heures.",
      );
}

/** Why an entry cannot be reversed; null when it can. */
export function reversalFault(entry: EntryStanding, reason: string): RuleFault | null {
  if (entry.isReversal) {
    return refusedTransition(
      "REVERSAL",
      "Une contre-passation ne s'annule pas : déclarez les heures à nouveau.",
    );
  }
  if (entry.isReversed) {
    return refusedTransition(
      "ALREADY_REVERSED",
      "Ces heures ont déjà été annulées par une contre-passation.",
    );
  }
  if (entry.state === "REJECTED") {
    return refusedTransition("REJECTED", "Des heures rejetées ne comptent pas : il n'y a rien à annuler.");
  }
  return reasonFault(reason, { isRequired: true });
}
