import type { Day } from "../../../../shared/kernel/day";
import { versionInForce, type Validity } from "../in-force";

/** The day that tells which version of a strategy a line follows: that of its notice, else of its start, else today. */
export function strategyDay(
  { noticeOn, startOn }: { readonly noticeOn: Day | null; readonly startOn: Day | null },
  today: Day,
): Day {
  return noticeOn ?? startOn ?? today;
}

/** The version that a line of the domain follows; null when none is in force on its day. */
export function followedStrategy<Version extends Validity>(
  line: Parameters<typeof strategyDay>[0],
  versions: readonly Version[],
  today: Day,
): Version | null {
  return versionInForce(versions, strategyDay(line, today));
}
