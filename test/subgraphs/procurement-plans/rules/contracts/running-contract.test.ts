import {
  currentEndOn,
  currentValueCents,
  noAmendments,
} from "../../../../../subgraphs/procurement-plans/rules/contracts/running-contract";

const amended = {
  amendmentCount: 2,
  valueChangeCents: -1n,
  durationChangeMonths: 1,
  lastSignedOn: "2026-05-05",
};

describe("the running value of a contract", () => {
  test.each([
    [10_000n, noAmendments, 10_000n],
    [10_000n, amended, 9_999n],
    [1n, amended, 0n],
  ])("of %d cents and its amendments is exact to the cent", (valueCents, totals, expected) => {
    expect(currentValueCents({ valueCents }, totals)).toBe(expected);
  });
});

describe("the last day of a contract", () => {
  test.each([
    ["2026-01-15", 12, noAmendments, "2027-01-14"],
    ["2026-01-15", 12, amended, "2027-02-14"],
    ["2026-01-31", 1, noAmendments, "2026-02-27"],
    ["2024-01-31", 1, noAmendments, "2024-02-28"],
    ["2026-03-01", 1, noAmendments, "2026-03-31"],
  ])(
    "notified on %s for %d months is the day before its anniversary",
    (notifiedOn, months, totals, expected) => {
      expect(currentEndOn({ notifiedOn, durationMonths: months }, totals)).toBe(expected);
    },
  );

  test("is not known without a duration", () => {
    expect(currentEndOn({ notifiedOn: "2026-01-15", durationMonths: null }, noAmendments)).toBeNull();
  });
});
