import { dayInParis, type Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";
import type { WindowedLine } from "./group-by-window";
import { opportunityId } from "./opportunity-id";
import type { PoolingBasis, PoolingGroup } from "./pooling-groups";

export interface PoolingParticipant {
  readonly siret: string;
  readonly lines: readonly WindowedLine[];
  readonly lineCount: number;
  readonly valueCents: Cents;
}

export interface PoolingQuantity {
  readonly amount: bigint;
  readonly unit: string;
}

export interface DeclaredConsideration {
  readonly consideration: string;
  /** Organisations of which a line declares it. */
  readonly organisationCount: number;
}

/** An opportunity with its figures: all of them are those of the lines shown. */
export interface PoolingOpportunity {
  readonly id: string;
  readonly pool: string;
  readonly basis: PoolingBasis;
  readonly key: string;
  readonly anchorId: string;
  /** Four digits; null unless it is what they have in common. */
  readonly cpvClass: string | null;
  /** The domain of all lines; null when they have several, or none. */
  readonly domainId: string | null;
  readonly subject: string;
  readonly lines: readonly WindowedLine[];
  readonly lineCount: number;
  readonly organisationCount: number;
  readonly participants: readonly PoolingParticipant[];
  readonly valueCents: Cents;
  readonly quantities: readonly PoolingQuantity[];
  readonly windowFrom: Day;
  readonly windowUntil: Day;
  readonly lastDayToJoin: Day;
  /** Lines for which the year of the plan stands in for a day that was not stated. */
  readonly undatedLineCount: number;
  /** When its second organisation came. */
  readonly appearedOn: Day;
  /** When a line last joined it or grew. */
  readonly improvedOn: Day;
  readonly considerations: readonly DeclaredConsideration[];
}

export function poolingOpportunity(pool: string, group: PoolingGroup): PoolingOpportunity {
  const { basis, key, anchorId, lines, from, until } = group;
  return {
    id: opportunityId({ pool, basis, key, anchorId }),
    ...{ pool, basis, key, anchorId, lines },
    cpvClass: basis === "CPV_CLASS" ? key : null,
    domainId: lines.every(({ domainId }) => domainId === lines[0]?.domainId)
      ? (lines[0]?.domainId ?? null)
      : null,
    subject: subjectOf(group),
    lineCount: lines.length,
    organisationCount: new Set(lines.map(({ organisation }) => organisation)).size,
    participants: participantsOf(lines),
    valueCents: summed(lines),
    quantities: quantitiesOf(lines),
    windowFrom: from,
    windowUntil: until,
    lastDayToJoin: lines.reduce(
      (earliest, { window }) => (window.joinableUntil < earliest ? window.joinableUntil : earliest),
      until,
    ),
    undatedLineCount: lines.filter(({ window }) => !window.isStated).length,
    appearedOn: dayInParis(new Date(secondArrival(lines))),
    improvedOn: dayInParis(new Date(Math.max(...lines.map(({ improvedAt }) => improvedAt.getTime())))),
    considerations: considerationsOf(lines),
  };
}

/** The need stated most often among the lines that all see, or the name of their domain. */
function subjectOf({ basis, lines }: PoolingGroup): string {
  const shared = lines.filter(({ isShared }) => isShared);
  const names = shared.map(({ need, domainName }) => (basis === "CPV_CLASS" ? need : (domainName ?? need)));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].toSorted(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1),
  );
  return most?.[0] ?? "";
}

/** By decreasing value, then by SIRET. */
function participantsOf(lines: readonly WindowedLine[]): readonly PoolingParticipant[] {
  const bySiret = new Map<string, WindowedLine[]>();
  for (const line of lines) {
    const own = bySiret.get(line.buyerSiret);
    if (own === undefined) bySiret.set(line.buyerSiret, [line]);
    else own.push(line);
  }
  return [...bySiret]
    .map(([siret, own]) => ({ siret, lines: own, lineCount: own.length, valueCents: summed(own) }))
    .toSorted(
      (left, right) => compared(right.valueCents, left.valueCents) || compared(left.siret, right.siret),
    );
}

function compared<Value extends bigint | string>(left: Value, right: Value): number {
  return left < right ? -1 : Number(left > right);
}

function summed(lines: readonly WindowedLine[]): Cents {
  return lines.reduce((total, { valueCents }) => total + valueCents, 0n);
}

/** One sum for each unit, in their order; quantities of different units do not add up. */
function quantitiesOf(lines: readonly WindowedLine[]): readonly PoolingQuantity[] {
  const sums = new Map<string, bigint>();
  for (const { unit, quantityHundredths } of lines) {
    if (unit !== null && quantityHundredths !== null) {
      sums.set(unit, (sums.get(unit) ?? 0n) + quantityHundredths);
    }
  }
  return [...sums]
    .map(([unit, amount]) => ({ unit, amount }))
    .toSorted((left, right) => (left.unit < right.unit ? -1 : 1));
}

/** The first arrival of each organisation: the second of them made the opportunity. */
function secondArrival(lines: readonly WindowedLine[]): number {
  const arrivals = new Map<string, number>();
  for (const { organisation, poolableSince } of lines) {
    const known = arrivals.get(organisation) ?? Infinity;
    arrivals.set(organisation, Math.min(known, poolableSince.getTime()));
  }
  return [...arrivals.values()].toSorted((left, right) => left - right)[1] ?? 0;
}

/** Those declared by most organisations first. */
function considerationsOf(lines: readonly WindowedLine[]): readonly DeclaredConsideration[] {
  const declaring = new Map<string, Set<string>>();
  for (const { organisation, considerations } of lines) {
    for (const each of considerations) {
      declaring.set(each, (declaring.get(each) ?? new Set()).add(organisation));
    }
  }
  return [...declaring]
    .map(([consideration, organisations]) => ({ consideration, organisationCount: organisations.size }))
    .toSorted(
      (left, right) =>
        right.organisationCount - left.organisationCount ||
        (left.consideration < right.consideration ? -1 : 1),
    );
}
