import { formatEurosInFrench, type Cents } from "../../../../shared/kernel/money";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { largestValueCents } from "../plans/planning-bounds";
import { coverageFault } from "./joint-shares";

export interface MemberAward {
  /** SIREN of the member. */
  readonly organisation: string;
  readonly valueCents: Cents;
}

/** Why an amount is not what a joint procurement was awarded at; null when it is. */
export function awardedTotalFault(totalCents: Cents): RuleFault | null {
  if (totalCents <= 0n) {
    return invalid("VALUE_NOT_POSITIVE", "Le montant attribué doit être supérieur à zéro.", "value");
  }
  return totalCents > largestValueCents
    ? invalid(
        "VALUE_TOO_LARGE",
        `Le montant dépasse ${formatEurosInFrench(largestValueCents)} : vérifiez la saisie.`,
        "value",
      )
    : null;
}

/** Why amounts are not the parts of what was awarded; null when they are: each member once, the whole together. */
export function awardPartsFault(
  parts: readonly MemberAward[],
  { totalCents, joined }: { readonly totalCents: Cents; readonly joined: readonly string[] },
): RuleFault | null {
  const coverage = coverageFault(
    parts.map(({ organisation }) => organisation),
    joined,
    "memberValues",
  );
  if (coverage !== null) return coverage;
  if (parts.some(({ valueCents }) => valueCents < 0n)) {
    return invalid("VALUE_NEGATIVE", "La part d'un membre ne peut pas être négative.", "memberValues");
  }
  const sum = parts.reduce((total, { valueCents }) => total + valueCents, 0n);
  return sum === totalCents
    ? null
    : invalid(
        "PARTS_NOT_WHOLE",
        `Les parts des membres font ${formatEurosInFrench(sum)} : elles doivent faire ${formatEurosInFrench(totalCents)}.`,
        "memberValues",
      );
}
