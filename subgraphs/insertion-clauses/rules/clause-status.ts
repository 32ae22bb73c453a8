import { addDays, type Day } from "../../../shared/kernel/day";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import { unreachableCase } from "../../../shared/kernel/unreachable-case";
import { hoursIn, type MonthlyHours } from "./hours-sums";
import { expectedHoursOn, operationStatusOn, type WorksCalendar } from "./works-calendar";

export type ClauseStatus = "NOT_STARTED" | "ON_TRACK" | "BEHIND" | "REACHED" | "MISSED" | "UNDETERMINED";

export interface ClauseProgress {
  readonly committed: HundredthsOfHour;
  readonly works: WorksCalendar;
  readonly hours: readonly MonthlyHours[];
  /** Whether these are all its hours; a part of them proves that it is reached, never that it is not. */
  readonly isWhole: boolean;
}

/**
 * Where a clause stands on a day. Only validated hours count, those of the months begun by then. Hours are known by
 * the month: they are compared with what was expected at the end of the last month that is over.
 */
export function clauseStatusOn({ committed, works, hours, isWhole }: ClauseProgress, day: Day): ClauseStatus {
  const realised = hoursIn(hours, "VALIDATED", day);
  if (realised >= committed) return "REACHED";
  const worksStatus = operationStatusOn(works, day);
  if (!isWhole && worksStatus !== "NOT_STARTED") return "UNDETERMINED";
  switch (worksStatus) {
    case "NOT_STARTED":
      return "NOT_STARTED";
    case "COMPLETED":
      return "MISSED";
    case "IN_PROGRESS":
      return realised >= expectedHoursOn(committed, works, lastDayOfPreviousMonth(day))
        ? "ON_TRACK"
        : "BEHIND";
    default:
      return unreachableCase(worksStatus);
  }
}

function lastDayOfPreviousMonth(day: Day): Day {
  return addDays(`${day.slice(0, 7)}-01`, -1);
}
