import {
  cutShare,
  measuredPercent,
  missingCents,
  shareOutcome,
} from "../../../../../subgraphs/procurement-plans/rules/food/share-measure";

/** Of 1,000 euros, with a target of 20 %. */
const whole = 1_000_00n;
const target = 2000;

describe("a share against its target", () => {
  test.each([
    ["a cent below", 199_99n, 0n, "NOT_MET", 1n],
    ["on it", 200_00n, 0n, "MET", 0n],
    ["a cent above", 200_01n, 0n, "MET", 0n],
    ["a cent below, and nothing else declared", 199_99n, 800_01n, "UNDETERMINED", 1n],
    ["below even with what is undeclared, by a cent", 150_00n, 49_99n, "NOT_MET", 50_00n],
    ["on it with what is undeclared", 150_00n, 50_00n, "UNDETERMINED", 50_00n],
    ["on it without what is undeclared", 200_00n, 100_00n, "MET", 0n],
    ["nothing declared at all", 0n, whole, "UNDETERMINED", 200_00n],
  ] as const)("%s", (_, partCents, undeclaredCents, outcome, missing) => {
    const share = { partCents, undeclaredCents, wholeCents: whole };
    expect(shareOutcome(share, target)).toBe(outcome);
    expect(missingCents(share, target)).toBe(missing);
  });

  test("has nothing to say of nothing", () => {
    const nothing = { partCents: 0n, undeclaredCents: 0n, wholeCents: 0n };
    expect(shareOutcome(nothing, target)).toBe("NOT_APPLICABLE");
    expect(measuredPercent(nothing)).toBeNull();
    expect(cutShare(0n, 0n)).toBeNull();
  });

  test("never reads as reached when it falls short", () => {
    const short = { partCents: 199_999_99n, undeclaredCents: 0n, wholeCents: 1_000_000_00n };
    expect(measuredPercent(short)).toBe(19.99);
    expect(cutShare(short.partCents, short.wholeCents)).toBe(0.1999);
    expect(shareOutcome(short, target)).toBe("NOT_MET");
  });

  test("misses a whole cent when a part of one is missing", () => {
    expect(missingCents({ partCents: 0n, undeclaredCents: 0n, wholeCents: 1n }, target)).toBe(1n);
  });
});
