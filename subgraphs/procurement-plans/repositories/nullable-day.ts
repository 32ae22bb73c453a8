import { dayOf, type Day } from "../../../shared/kernel/day";

/** The day of a nullable DATE column. */
export function nullableDay(date: Date | null): Day | null {
  return date === null ? null : dayOf(date);
}
