import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import type { ExecutionMode } from "../reference/execution-mode";
import type { Trade } from "../reference/trade";
import type { HoursState } from "./hours-sums";

/** Hours of one trade, execution mode and state. */
export interface QualifiedHours {
  readonly trade: Trade;
  readonly executionMode: ExecutionMode;
  readonly state: HoursState;
  readonly hundredths: HundredthsOfHour;
}

export interface HoursShare {
  readonly trade: Trade;
  readonly executionMode: ExecutionMode;
  readonly hours: HundredthsOfHour;
}

/** Validated hours by trade and execution mode, the most first; what sums to nothing is left out. */
export function hoursBreakdown(hours: readonly QualifiedHours[]): readonly HoursShare[] {
  return summed(hours, ({ trade, executionMode }) => `${trade} ${executionMode}`);
}

/** Validated hours by trade, the most first. */
export function hoursByTrade(hours: readonly QualifiedHours[]): readonly Omit<HoursShare, "executionMode">[] {
  return summed(hours, ({ trade }) => trade);
}

/** Validated hours by execution mode, the most first. */
export function hoursByMode(hours: readonly QualifiedHours[]): readonly Omit<HoursShare, "trade">[] {
  return summed(hours, ({ executionMode }) => executionMode);
}

function summed(
  hours: readonly QualifiedHours[],
  keyOf: (each: QualifiedHours) => string,
): readonly HoursShare[] {
  const sums = new Map<string, HoursShare>();
  for (const each of hours.filter(({ state }) => state === "VALIDATED")) {
    const key = keyOf(each);
    const before = sums.get(key)?.hours ?? 0;
    sums.set(key, { trade: each.trade, executionMode: each.executionMode, hours: before + each.hundredths });
  }
  return [...sums]
    .filter(([, { hours: sum }]) => sum !== 0)
    .sort(([leftKey, left], [rightKey, right]) => right.hours - left.hours || (leftKey < rightKey ? -1 : 1))
    .map(([, share]) => share);
}
