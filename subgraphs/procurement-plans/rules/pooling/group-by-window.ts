import type { Day } from "../../../../shared/kernel/day";
import type { LineWindow } from "./line-window";
import type { PoolableLine } from "./poolable-line";

export interface WindowedLine extends PoolableLine {
  readonly window: LineWindow;
}

/** Lines that have days in common, all of them together. */
export interface WindowGroup {
  readonly lines: readonly WindowedLine[];
  /** First and last day that all of them have in common. */
  readonly from: Day;
  readonly until: Day;
}

/**
 * Shares lines among groups whose windows have days in common, whatever the order in which they come. The line that
 * ends first can only be pooled by then: all that have begun by its last day join it, and the rest is shared the same
 * way. A line that meets no other organisation stays alone, so that it takes nobody away from another group.
 */
export function groupByWindow(lines: readonly WindowedLine[]): readonly WindowGroup[] {
  const groups: WindowGroup[] = [];
  let pending = lines.toSorted(byEnd);
  for (let first = pending[0]; first !== undefined; first = pending[0]) {
    const { until } = first.window;
    const joined = pending.filter(({ window }) => window.from <= until);
    const group = hasSeveralOrganisations(joined) ? joined : [first];
    groups.push(windowGroup(group));
    const taken = new Set(group);
    pending = pending.filter((line) => !taken.has(line));
  }
  return groups;
}

/** A group of lines, which have days in common. */
export function windowGroup(lines: readonly WindowedLine[]): WindowGroup {
  return {
    lines,
    from: lines.reduce((latest, { window }) => (window.from > latest ? window.from : latest), ""),
    until: lines.reduce(
      (earliest, { window }) => (window.until < earliest ? window.until : earliest),
      "9999",
    ),
  };
}

export function hasSeveralOrganisations(lines: readonly PoolableLine[]): boolean {
  return lines.some(({ organisation }) => organisation !== lines[0]?.organisation);
}

export function byEnd(left: WindowedLine, right: WindowedLine): number {
  if (left.window.until !== right.window.until) return left.window.until < right.window.until ? -1 : 1;
  return left.id < right.id ? -1 : Number(left.id > right.id);
}
