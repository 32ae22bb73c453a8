import type { Cents } from "../../../../shared/kernel/money";
import { amountInFrench } from "./amount-in-french";
import { articleName, parameterFor, type DatedLaw, type ProcurementNature } from "./dated-law";

/** What a purchase is estimated at, over its whole duration. */
export interface StatedValue {
  readonly valueCents: Cents;
  readonly nature: ProcurementNature;
  /** Null when not stated, and then the whole value counts. */
  readonly durationMonths: number | null;
}

export interface CountedValue {
  /** What counts against the thresholds. */
  readonly countedCents: Cents;
  /** How many months of it count; null when all of them do. */
  readonly countedMonths: number | null;
  /** How it was computed, in French; null when the whole value counts. */
  readonly explanation: string | null;
}

/**
 * The part of an estimated value that counts against the thresholds: what goes beyond the counted duration does not.
 * Rounded down to the cent, which never changes on which side of a threshold in whole cents it falls.
 * @source Code de la commande publique, R2121-1, R2121-6 and R2121-7; the duration is a dated parameter.
 */
export function countedValue(
  { valueCents, nature, durationMonths }: StatedValue,
  law: DatedLaw,
): CountedValue {
  const longest = parameterFor(law, "COUNTED_MONTHS_AT_MOST", nature);
  if (longest === null || durationMonths === null || BigInt(durationMonths) <= longest.value) {
    return { countedCents: valueCents, countedMonths: null, explanation: null };
  }
  const countedMonths = Number(longest.value);
  const countedCents = (valueCents * longest.value) / BigInt(durationMonths);
  const article = articleName(law, longest.legalBasisId) ?? longest.id;
  const stated = amountInFrench(valueCents);
  return {
    countedCents,
    countedMonths,
    explanation: `Sur ${durationMonths} mois, ${countedMonths} comptent : ${stated} × ${countedMonths} / ${durationMonths} = ${amountInFrench(countedCents)} (${article}).`,
  };
}
