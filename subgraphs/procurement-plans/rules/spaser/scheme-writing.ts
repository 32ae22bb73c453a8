import { compareDays, type Day } from "../../../../shared/kernel/day";
import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { wholeBasisPoints } from "./spaser-target";

export interface SchemeDraft {
  readonly name: string;
  readonly validFrom: Day;
  /** Last day in force; null when it has no known end. */
  readonly validUntil: Day | null;
}

/** Why a scheme cannot be created so; null when it can. */
export function schemeDraftFault({ name, validFrom, validUntil }: SchemeDraft): RuleFault | null {
  if (name.trim() === "") return invalid("NAME_MISSING", "Donnez le nom du schéma.", "name");
  return validUntil !== null && compareDays(validUntil, validFrom) < 0
    ? invalid("ENDS_BEFORE_START", "Le schéma finit avant de commencer.", "validUntil")
    : null;
}

/** Why an organisation is not added to a scheme; null when it is. */
export function additionFault(isMember: boolean): RuleFault | null {
  return isMember
    ? refusedTransition("ALREADY_MEMBER", "Cette organisation est déjà membre du schéma.")
    : null;
}

/** Why an organisation is not taken out of a scheme; null when it is. */
export function removalFault({
  isMember,
  isLead,
}: {
  readonly isMember: boolean;
  readonly isLead: boolean;
}): RuleFault | null {
  if (isLead) return refusedTransition("LEAD_STAYS", "L'organisation qui pilote le schéma en reste membre.");
  return isMember ? null : refusedTransition("NOT_MEMBER", "Cette organisation n'est pas membre du schéma.");
}

/** Why a share cannot be aimed at; null when it can. In hundredths of a percent. */
export function targetShareFault(basisPoints: bigint): RuleFault | null {
  return basisPoints < 0n || basisPoints > wholeBasisPoints
    ? invalid("SHARE_OUT_OF_RANGE", "Une part va de 0 à 100 %.", "sharePercent")
    : null;
}
