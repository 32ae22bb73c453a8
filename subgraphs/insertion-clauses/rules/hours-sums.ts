import { compareDays, type Day } from "../../../shared/kernel/day";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";

export type HoursState = "DECLARED" | "VALIDATED" | "REJECTED";

/** Hours of one month in one state: what was reversed is already taken away. */
export interface MonthlyHours {
  /** First day of the month. */
  readonly month: Day;
  readonly state: HoursState;
  readonly hundredths: HundredthsOfHour;
}

/** Sum of the hours in a state; with a day, those of the months begun on that day at the latest. */
export function hoursIn(hours: readonly MonthlyHours[], state: HoursState, until?: Day): HundredthsOfHour {
  return hours
    .filter((each) => each.state === state && (until === undefined || compareDays(each.month, until) <= 0))
    .reduce((sum, each) => sum + each.hundredths, 0);
}

/** Hours still to do: committed less realised, never below zero. */
export function remainingHours(committed: HundredthsOfHour, realised: HundredthsOfHour): HundredthsOfHour {
  return Math.max(0, committed - realised);
}
