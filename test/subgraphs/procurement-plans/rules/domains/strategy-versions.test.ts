import fc from "fast-check";
import { addDays } from "../../../../../shared/kernel/day";
import {
  newEndFault,
  placeOfVersion,
  type StrategyVersion,
} from "../../../../../subgraphs/procurement-plans/rules/domains/strategy-versions";

const old: StrategyVersion = {
  id: "a",
  versionLabel: "2015",
  validFrom: "2015-01-01",
  validTo: "2019-12-31",
};
const present: StrategyVersion = { id: "b", versionLabel: "2020", validFrom: "2020-01-01", validTo: null };

describe("placeOfVersion", () => {
  test.each([
    ["before all others", "2010-01-01", "2014-12-31", false, null, null],
    ["until the first day of another", "2010-01-01", "2015-01-01", false, "VERSIONS_OVERLAP", null],
    ["from the last day of another", "2019-12-31", "2019-12-31", true, "VERSIONS_OVERLAP", null],
    ["after one that has no known end", "2027-01-01", null, false, "VERSIONS_OVERLAP", null],
    ["after it, which then ends", "2027-01-01", null, true, null, "b 2026-12-31"],
    ["on its first day", "2020-01-01", null, true, "VERSIONS_OVERLAP", null],
    ["on the day after it", "2020-01-02", null, true, null, "b 2020-01-01"],
    ["over two of them", "2019-01-01", null, true, "VERSIONS_OVERLAP", null],
  ])("%s", (_, validFrom, validTo, endsPrevious, code, expected) => {
    const { fault, ended } = placeOfVersion({ validFrom, validTo }, [old, present], { endsPrevious });
    expect(fault?.code ?? null).toBe(code);
    expect(ended === null ? null : `${ended.version.id} ${ended.validTo}`).toBe(expected);
  });

  test("says with what it overlaps, in French", () => {
    const versions = { old: [old], present: [present] };
    const added = { validFrom: "2019-06-01", validTo: "2021-01-01" };
    const textFor = (others: readonly StrategyVersion[]) =>
      placeOfVersion(added, others, { endsPrevious: false }).fault?.message.replaceAll("\u00a0", " ");
    expect(textFor(versions.old)).toBe(
      "La version « 2015 » est en vigueur du 1er janvier 2015 au 31 décembre 2019 : deux versions ne se recouvrent pas.",
    );
    expect(textFor(versions.present)).toBe(
      "La version « 2020 » est en vigueur depuis le 1er janvier 2020 : mettez-y fin, deux versions ne se recouvrent pas.",
    );
  });

  test("leaves no day to two versions, whatever is added", () => {
    const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays("2020-01-01", count));
    const span = fc.record({ validFrom: day, length: fc.option(fc.nat(60)), endsPrevious: fc.boolean() });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        let versions: readonly StrategyVersion[] = [];
        for (const [index, { validFrom, length, endsPrevious }] of spans.entries()) {
          const added = { validFrom, validTo: length === null ? null : addDays(validFrom, length) };
          const { ended, fault } = placeOfVersion(added, versions, { endsPrevious });
          if (fault !== null) continue;
          const kept = versions.map((each) =>
            each.id === ended?.version.id ? { ...each, validTo: ended.validTo } : each,
          );
          versions = [...kept, { ...added, id: index.toString(), versionLabel: "v" }];
        }
        const days = Array.from({ length: 500 }, (_, count) => addDays("2020-01-01", count));
        for (const each of days) {
          const held = versions.filter(
            ({ validFrom, validTo }) => validFrom <= each && each <= (validTo ?? "9999"),
          );
          expect(held.length).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 20261123, numRuns: 50 },
    );
  });
});

describe("newEndFault", () => {
  test.each([
    ["2019-12-31", null],
    ["2020-01-01", "VERSIONS_OVERLAP"],
  ])("a version that is to end on %s beside the one of 2020", (validTo, code) => {
    expect(newEndFault({ ...old, validTo }, [present])?.code ?? null).toBe(code);
  });
});
