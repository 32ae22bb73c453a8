import { addDays, addMonths, type Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";

/** A contract as it was notified. */
export interface NotifiedContract {
  readonly valueCents: Cents;
  readonly notifiedOn: Day;
  /** Null when not stated. */
  readonly durationMonths: number | null;
}

/** What all its amendments together add to it. */
export interface AmendmentTotals {
  readonly amendmentCount: number;
  readonly valueChangeCents: Cents;
  readonly durationChangeMonths: number;
  /** Day of the last one; null without any. */
  readonly lastSignedOn: Day | null;
}

export const noAmendments: AmendmentTotals = {
  amendmentCount: 0,
  valueChangeCents: 0n,
  durationChangeMonths: 0,
  lastSignedOn: null,
};

/** The value at notification and what the amendments add to it. */
export function currentValueCents(
  { valueCents }: Pick<NotifiedContract, "valueCents">,
  { valueChangeCents }: AmendmentTotals,
): Cents {
  return valueCents + valueChangeCents;
}

/** The last day, counted from the notification; null when no duration was stated. */
export function currentEndOn(
  { notifiedOn, durationMonths }: Omit<NotifiedContract, "valueCents">,
  { durationChangeMonths }: AmendmentTotals,
): Day | null {
  if (durationMonths === null) return null;
  return addDays(addMonths(notifiedOn, durationMonths + durationChangeMonths), -1);
}
