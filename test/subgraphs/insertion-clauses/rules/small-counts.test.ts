import fc from "fast-check";
import {
  shownParticipation,
  wholeParticipation,
  type PeopleAtWork,
  type ShownParticipation,
} from "../../../../subgraphs/insertion-clauses/rules/small-counts";

const cap = 212_57;
const categories = ["REFUGEE", "DISABLED_WORKER", "OTHER"] as const;

function entry(hundredths: number, ...counts: readonly number[]): PeopleAtWork {
  const participation = counts.map((count, index) => ({ category: categories[index] ?? "OTHER", count }));
  return { hundredths, participation, perParticipant: cap };
}

function displays(people: PeopleAtWork): readonly string[] {
  return shownParticipation(people).map(({ display }) => display);
}

describe("the people of an entry, for anybody", () => {
  test.each([
    ["one person", entry(35_00, 1), ["moins de 5"]],
    ["four people", entry(35_00, 4), ["moins de 5"]],
    ["five people", entry(35_00, 5), ["5"]],
    ["few of one category and many of another", entry(35_00, 2, 12), ["moins de 5", "12"]],
    ["nobody counted", entry(35_00), []],
    ["the hours of three people, done by four", entry(3 * cap, 4), ["moins de 5"]],
    [
      "one hundredth more: four people at least, and four would be the only number under five",
      entry(3 * cap + 1, 4),
      ["moins de 6"],
    ],
    ["the same hours done by five", entry(3 * cap + 1, 5), ["moins de 6"]],
    ["the same hours done by six", entry(3 * cap + 1, 6), ["6"]],
    ["hours of seven people in two categories", entry(7 * cap, 4, 4), ["moins de 5", "moins de 5"]],
    ["hours of eight people in two categories", entry(7 * cap + 1, 4, 4), ["moins de 6", "moins de 6"]],
    [
      "hours of any number, in a month without a cap",
      { ...entry(9 * cap, 4), perParticipant: null },
      ["moins de 5"],
    ],
  ])("%s", (_, people, expected) => {
    expect(displays(people)).toEqual(expected);
  });

  test("are seen as they are by those concerned", () => {
    expect(wholeParticipation(entry(35_00, 1, 7).participation)).toEqual([
      { category: "REFUGEE", count: 1, display: "1" },
      { category: "DISABLED_WORKER", count: 7, display: "7" },
    ]);
  });
});

/** Every number of people that an attacker cannot rule out, category by category, who knows the rule, the hours and the cap. */
function possible(
  shown: readonly ShownParticipation[],
  { hundredths }: PeopleAtWork,
): readonly Set<number>[] {
  const found = shown.map(() => new Set<number>());
  for (const counts of combinations(shown.length, 9)) {
    const people = entry(hundredths, ...counts);
    const isPlausible = hundredths <= cap * counts.reduce((sum, count) => sum + count, 0);
    if (!isPlausible || JSON.stringify(shownParticipation(people)) !== JSON.stringify(shown)) continue;
    counts.forEach((count, index) => found[index]?.add(count));
  }
  return found;
}

function combinations(length: number, most: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  const one = Array.from({ length: most }, (_, index) => index + 1);
  return combinations(length - 1, most).flatMap((rest) => one.map((count) => [...rest, count]));
}

describe("somebody who knows the rule, the hours and the cap", () => {
  test("never deduces a number of people under five", () => {
    const world = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }).chain((counts) => {
      const most = cap * counts.reduce((sum, count) => sum + count, 0);
      // Hours at and around those that so many people can do at most are where a number would show.
      const full = fc.integer({ min: 0, max: Math.floor(most / cap) - 1 }).map((people) => people * cap + 1);
      return fc
        .oneof(fc.integer({ min: 1, max: most }), full, fc.constant(most))
        .map((hundredths) => entry(hundredths, ...counts));
    });
    fc.assert(
      fc.property(world, (people) => {
        const sets = possible(shownParticipation(people), people);
        people.participation.forEach(({ count }, index) => {
          expect(sets[index]).toContain(count);
          if (count < 5) expect(sets[index]?.size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 400 },
    );
  });
});
