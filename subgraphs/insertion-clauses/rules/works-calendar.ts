import { compareDays, dateOf, type Day } from "../../../shared/kernel/day";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";

/** First and last day of the works (ou des prestations), both included. */
export interface WorksCalendar {
  readonly startOn: Day;
  readonly endOn: Day;
}

export type OperationStatus = "NOT_STARTED" | "IN_PROGRESS" | "COMPLETED";

/** Where an operation stands on a day, by its works calendar alone. */
export function operationStatusOn({ startOn, endOn }: WorksCalendar, day: Day): OperationStatus {
  if (compareDays(day, startOn) < 0) return "NOT_STARTED";
  return compareDays(day, endOn) > 0 ? "COMPLETED" : "IN_PROGRESS";
}

/**
 * Hours that should be done at the end of a day if they were spread evenly over the days of the works, rounded
 * down to the hundredth of an hour: nothing before the first day, all of them from the last one.
 */
export function expectedHoursOn(
  committed: HundredthsOfHour,
  { startOn, endOn }: WorksCalendar,
  day: Day,
): HundredthsOfHour {
  if (compareDays(day, startOn) < 0) return 0;
  if (compareDays(day, endOn) >= 0) return committed;
  return Number(
    (BigInt(committed) * BigInt(daysThrough(startOn, day))) / BigInt(daysThrough(startOn, endOn)),
  );
}

/** Number of days from one to another, both included. */
function daysThrough(from: Day, to: Day): number {
  return (dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000 + 1;
}
