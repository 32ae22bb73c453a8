/** A line as grouping looks at it, days as they are written. */
export interface PlainLine {
  readonly id: string;
  readonly organisation: string;
  readonly isShared: boolean;
  readonly cpvClass: string;
  readonly domainId: string | null;
  readonly from: string;
  readonly until: string;
  readonly since: string;
}

export interface PlainGroup {
  readonly basis: "CPV_CLASS" | "PURCHASING_DOMAIN";
  readonly key: string;
  readonly anchorId: string;
  readonly lineIds: readonly string[];
}

/** The opportunities of one intercommunality, from the rules in words, without regard to speed. */
export function plainOpportunities(lines: readonly PlainLine[]): readonly PlainGroup[] {
  const shared = lines.filter(({ isShared }) => isShared);
  const own = inOrder(lines.filter(({ isShared }) => !isShared));
  const classes = extendedGroups(shared, own, (line) => line.cpvClass);
  const together = classes.filter(({ all }) => isSeveral(all));
  const lonely = shared.filter((line) =>
    classes.some((each) => each.shared.includes(line) && !isSeveral(each.shared)),
  );
  const unplaced = own.filter((line) => !together.some(({ all }) => all.includes(line)));
  const domains = extendedGroups(lonely, unplaced, (line) => line.domainId);
  return [
    ...together.map((each) => named("CPV_CLASS", each)),
    ...domains.filter(({ all }) => isSeveral(all)).map((each) => named("PURCHASING_DOMAIN", each)),
  ];
}

interface Extended {
  readonly key: string;
  readonly shared: readonly PlainLine[];
  readonly all: readonly PlainLine[];
}

function extendedGroups(
  shared: readonly PlainLine[],
  own: readonly PlainLine[],
  keyOf: (line: PlainLine) => string | null,
): readonly Extended[] {
  const keys = [...new Set(shared.map(keyOf))].filter((key) => key !== null);
  return keys.flatMap((key) => {
    const groups = sharedOut(shared.filter((line) => keyOf(line) === key)).map((group) => ({
      ...{ key, shared: group, all: group },
    }));
    return own
      .filter((line) => keyOf(line) === key)
      .reduce<readonly Extended[]>((before, line) => {
        const meeting = before.filter(({ all }) => all.every((each) => meets(each, line)));
        const joined = meeting.find((each) => isSeveral(each.shared)) ?? meeting[0];
        return before.map((each) => (each === joined ? { ...each, all: [...each.all, line] } : each));
      }, groups);
  });
}

/** The line that ends first takes all those that have begun by then, when they are of several organisations. */
function sharedOut(lines: readonly PlainLine[]): readonly (readonly PlainLine[])[] {
  const [first] = inOrder(lines);
  if (first === undefined) return [];
  const met = lines.filter((line) => meets(line, first));
  const group = isSeveral(met) ? met : [first];
  return [group, ...sharedOut(lines.filter((line) => !group.includes(line)))];
}

function meets(left: PlainLine, right: PlainLine): boolean {
  return left.from <= right.until && right.from <= left.until;
}

function isSeveral(lines: readonly PlainLine[]): boolean {
  return new Set(lines.map(({ organisation }) => organisation)).size > 1;
}

function inOrder(lines: readonly PlainLine[]): readonly PlainLine[] {
  return lines.toSorted((left, right) =>
    `${left.until} ${left.id}` < `${right.until} ${right.id}` ? -1 : 1,
  );
}

function named(basis: PlainGroup["basis"], { key, shared, all }: Extended): PlainGroup {
  const [anchor] = shared.toSorted((left, right) =>
    `${left.since} ${left.id}` < `${right.since} ${right.id}` ? -1 : 1,
  );
  return { basis, key, anchorId: anchor?.id ?? "", lineIds: all.map(({ id }) => id).toSorted() };
}
