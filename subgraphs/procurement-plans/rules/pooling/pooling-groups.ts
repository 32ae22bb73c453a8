import { byEnd, groupByWindow, hasSeveralOrganisations, windowGroup } from "./group-by-window";
import type { WindowedLine, WindowGroup } from "./group-by-window";
import { windowOf } from "./line-window";
import type { PoolableLine } from "./poolable-line";

/** What lines have in common: the first four digits of their CPV codes, or their purchasing domain. */
export type PoolingBasis = "CPV_CLASS" | "PURCHASING_DOMAIN";

/** Lines of several organisations that could be bought together. */
export interface PoolingGroup extends WindowGroup {
  readonly basis: PoolingBasis;
  /** Four digits of the CPV, or identifier of the domain. */
  readonly key: string;
  /** The oldest of its shared lines, which names the group. */
  readonly anchorId: string;
}

/**
 * The opportunities among the open lines of one intercommunality. Those that all its members see are grouped first, the
 * same way for everybody; the caller's own private lines are then added where they fit, and weigh for it alone. Lines
 * whose class brings nobody together are grouped by their purchasing domain.
 */
export function poolingGroups(lines: readonly PoolableLine[]): readonly PoolingGroup[] {
  const windowed = lines.map((line) => ({ ...line, window: windowOf(line) }));
  const shared = windowed.filter(({ isShared }) => isShared);
  const own = windowed.filter(({ isShared }) => !isShared).toSorted(byEnd);
  const byClass = grouped(shared, own, cpvClassOf);
  const alone = byClass.filter(({ shared: members }) => !hasSeveralOrganisations(members));
  const placed = new Set(byClass.filter(isOpportunity).flatMap(({ group }) => group.lines));
  const byDomain = grouped(
    alone.flatMap(({ shared: members }) => members),
    own.filter((line) => !placed.has(line)),
    ({ domainId }) => domainId,
  );
  return [
    ...byClass.filter(isOpportunity).map((each) => opportunity("CPV_CLASS", each)),
    ...byDomain.filter(isOpportunity).map((each) => opportunity("PURCHASING_DOMAIN", each)),
  ];
}

interface KeyedGroup {
  readonly key: string;
  /** Its lines that all see. */
  readonly shared: readonly WindowedLine[];
  /** The same, with those of the caller alone. */
  readonly group: WindowGroup;
}

function grouped(
  shared: readonly WindowedLine[],
  own: readonly WindowedLine[],
  keyOf: (line: WindowedLine) => string | null,
): readonly KeyedGroup[] {
  const ownByKey = byKey(own, keyOf);
  return [...byKey(shared, keyOf)].flatMap(([key, lines]) =>
    withOwn(groupByWindow(lines), ownByKey.get(key) ?? []).map((each) => ({ key, ...each })),
  );
}

/** Each own line joins the first group of several organisations with which it has days, or else the first other one. */
function withOwn(
  groups: readonly WindowGroup[],
  own: readonly WindowedLine[],
): readonly Omit<KeyedGroup, "key">[] {
  const extended = groups.map((group) => ({ shared: group.lines, group }));
  for (const line of own) {
    const fitting = extended.filter(({ group }) => isMet(group, line));
    const joined = fitting.find(({ shared }) => hasSeveralOrganisations(shared)) ?? fitting[0];
    if (joined !== undefined) joined.group = windowGroup([...joined.group.lines, line]);
  }
  return extended;
}

function isMet({ from, until }: WindowGroup, { window }: WindowedLine): boolean {
  return window.from <= until && from <= window.until;
}

function isOpportunity({ group }: KeyedGroup): boolean {
  return hasSeveralOrganisations(group.lines);
}

function opportunity(basis: PoolingBasis, { key, shared, group }: KeyedGroup): PoolingGroup {
  const lines = group.lines.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return { ...group, lines, basis, key, anchorId: oldest(shared)?.id ?? "" };
}

function oldest(lines: readonly WindowedLine[]): WindowedLine | undefined {
  return lines.toSorted(
    (left, right) =>
      left.poolableSince.getTime() - right.poolableSince.getTime() || (left.id < right.id ? -1 : 1),
  )[0];
}

function cpvClassOf({ cpvCode }: PoolableLine): string {
  return cpvCode.slice(0, 4);
}

function byKey(
  lines: readonly WindowedLine[],
  keyOf: (line: WindowedLine) => string | null,
): ReadonlyMap<string, readonly WindowedLine[]> {
  const groups = new Map<string, WindowedLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
}
