import { yearOf, type Day } from "../../../../shared/kernel/day";
import type { PoolableLine } from "./poolable-line";

/** The days during which a need can be met. */
export interface LineWindow {
  readonly from: Day;
  readonly until: Day;
  /** Last day on which others can join: the notice closes the circle of buyers. */
  readonly joinableUntil: Day;
  /** Whether both ends were stated; otherwise the year of the plan stands in for what is missing. */
  readonly isStated: boolean;
}

type LineDays = Pick<PoolableLine, "year" | "noticeOn" | "startOn" | "latestNeededOn">;

/** From the notice, or else the start, to the latest day needed; what was not stated is that of the year of the plan. */
export function windowOf({ year, noticeOn, startOn, latestNeededOn }: LineDays): LineWindow {
  const first = noticeOn ?? startOn;
  const lastYear = first === null ? year : Math.max(year, yearOf(startOn ?? first));
  const until = latestNeededOn ?? `${lastYear.toString()}-12-31`;
  const from = first ?? `${year.toString()}-01-01`;
  return {
    // A need of the year before that of its plan, whose first day is not known.
    from: from <= until ? from : until,
    until,
    joinableUntil: noticeOn ?? until,
    isStated: first !== null && latestNeededOn !== null,
  };
}
