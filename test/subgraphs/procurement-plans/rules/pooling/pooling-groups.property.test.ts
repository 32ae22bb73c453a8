import * as fc from "fast-check";
import { poolingGroups } from "../../../../../subgraphs/procurement-plans/rules/pooling/pooling-groups";
import { rankedOpportunities } from "../../../../../subgraphs/procurement-plans/rules/pooling/ranked-opportunities";
import { windowOf } from "../../../../../subgraphs/procurement-plans/rules/pooling/line-window";
import type { PoolableLine } from "../../../../../subgraphs/procurement-plans/rules/pooling/poolable-line";
import { plainOpportunities } from "../../../../isolation/graph/plain-pooling";
import { aLine } from "./a-line";

const seed = 20261123;
const day = fc.constantFrom("2027-01-15", "2027-02-01", "2027-03-10", "2027-05-31", "2027-09-30");

const drawnLine = fc.record({
  organisation: fc.constantFrom("o1", "o2", "o3", "o4"),
  isShared: fc.boolean(),
  cpvCode: fc.constantFrom("30197630", "30199000", "39160000", "55520000"),
  domainId: fc.constantFrom(null, "d1", "d2"),
  valueCents: fc.bigInt({ min: 0n, max: 90_000_000_00n }),
  days: fc.tuple(day, day, day).map((days) => days.toSorted()),
  known: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  since: fc.integer({ min: 0, max: 5 }),
});

/** Lines of one caller: those that are not shared are all its own. */
const drawnLines = fc.array(drawnLine, { maxLength: 25 }).map((drawn) =>
  drawn.map(({ days, known, since, ...line }, index): PoolableLine => {
    const [noticeOn = null, startOn = null, latestNeededOn = null] = days.map((each, at) =>
      known[at] === true ? each : null,
    );
    const poolableSince = new Date(Date.UTC(2026, 9, 1 + since));
    const organisation = line.isShared ? line.organisation : "o1";
    const id = `l${index.toString().padStart(2, "0")}`;
    const instants = { poolableSince, improvedAt: poolableSince };
    return aLine(id, { ...line, organisation, noticeOn, startOn, latestNeededOn, ...instants });
  }),
);

describe("pooling", () => {
  test("is the same whatever the order in which the lines come", () => {
    const withOrder = drawnLines.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines], { minLength: lines.length })),
    );
    fc.assert(
      fc.property(withOrder, ([lines, shuffled]) => {
        expect(byId(rankedOpportunities("200089456", shuffled, "2026-11-23"))).toEqual(
          byId(rankedOpportunities("200089456", lines, "2026-11-23")),
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  test("is symmetric: each line of a group is with all the others, in one group of its class and one of its domain at most", () => {
    fc.assert(
      fc.property(drawnLines, (lines) => {
        const partners = new Map<string, Set<string>>();
        for (const group of poolingGroups(lines)) {
          for (const line of group.lines) {
            const place = `${group.basis} ${line.id}`;
            expect(partners.has(place)).toBe(false);
            partners.set(place, new Set(group.lines.map(({ id }) => `${group.basis} ${id}`)));
          }
        }
        for (const [line, others] of partners) {
          for (const other of others) expect(partners.get(other)?.has(line)).toBe(true);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test("every group has several organisations and a day that suits all its lines", () => {
    fc.assert(
      fc.property(drawnLines, (lines) => {
        for (const { lines: members, from, until } of poolingGroups(lines)) {
          expect(new Set(members.map(({ organisation }) => organisation)).size).toBeGreaterThan(1);
          expect(from <= until).toBe(true);
          expect(members.every(({ window }) => window.from <= from && until <= window.until)).toBe(true);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test("no two lines that could be pooled are left alone in their class", () => {
    fc.assert(
      fc.property(drawnLines, (all) => {
        const lines = all.map((line) => ({ ...line, isShared: true }));
        const placed = new Set(
          poolingGroups(lines).flatMap((group) =>
            group.basis === "CPV_CLASS" ? group.lines.map(({ id }) => id) : [],
          ),
        );
        const alone = lines.filter(({ id }) => !placed.has(id));
        const missed = alone.flatMap((left) =>
          alone.filter(
            (right) =>
              left.organisation < right.organisation &&
              left.cpvCode.slice(0, 4) === right.cpvCode.slice(0, 4) &&
              windowOf(left).from <= windowOf(right).until &&
              windowOf(right).from <= windowOf(left).until,
          ),
        );
        expect(missed).toEqual([]);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("is what a plain search finds from the rules in words", () => {
    fc.assert(
      fc.property(drawnLines, (lines) => {
        const plain = plainOpportunities(
          lines.map((line) => ({
            ...{ id: line.id, organisation: line.organisation, isShared: line.isShared },
            ...{ cpvClass: line.cpvCode.slice(0, 4), domainId: line.domainId },
            ...{ ...windowOf(line), since: line.poolableSince.toISOString() },
          })),
        );
        const found = poolingGroups(lines).map(({ basis, key, anchorId, lines: members }) => ({
          ...{ basis, key, anchorId, lineIds: members.map(({ id }) => id) },
        }));
        const order = (group: (typeof found)[number]) =>
          `${group.basis} ${group.key} ${group.lineIds.join()}`;
        const sorted = (groups: readonly (typeof found)[number][]) =>
          groups.map((group) => ({ ...group })).toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
        expect(sorted(found)).toEqual(
          sorted(plain.map((group) => ({ ...group, lineIds: [...group.lineIds] }))),
        );
      }),
      { seed, numRuns: 500 },
    );
  });

  test("sums are those of the lines shown, and of their buyers", () => {
    fc.assert(
      fc.property(drawnLines, (lines) => {
        for (const found of rankedOpportunities("200089456", lines, "2026-11-23")) {
          const total = found.lines.reduce((sum, { valueCents }) => sum + valueCents, 0n);
          expect(found.valueCents).toBe(total);
          expect(found.participants.reduce((sum, { valueCents }) => sum + valueCents, 0n)).toBe(total);
          expect(found.rank.score).toBe(found.rank.reasons.reduce((sum, { points }) => sum + points, 0));
          expect(found.rank.reasons.every(({ points, outOf }) => points >= 0 && points <= outOf)).toBe(true);
          expect(found.appearedOn <= found.improvedOn).toBe(true);
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});

function byId<Row extends { readonly id: string; readonly basis: string }>(rows: readonly Row[]) {
  return rows.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}
