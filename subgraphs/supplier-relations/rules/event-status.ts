import { compareDays, type Day } from "../../../shared/kernel/day";

export type EventStatus = "UPCOMING" | "HELD" | "CANCELLED";

export interface EventDays {
  /** The day on which it ends, in Paris. */
  readonly lastDay: Day;
  readonly cancelledOn: Day | null;
}

/** The status of an event on a day. It is held from the day after its last one; a cancellation counts from its own day. */
export function eventStatusOn({ lastDay, cancelledOn }: EventDays, day: Day): EventStatus {
  if (cancelledOn !== null && compareDays(day, cancelledOn) >= 0) return "CANCELLED";
  return compareDays(day, lastDay) > 0 ? "HELD" : "UPCOMING";
}
