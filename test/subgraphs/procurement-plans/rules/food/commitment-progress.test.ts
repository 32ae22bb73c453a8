import {
  commitmentPeriod,
  commitmentProgress,
  type CommitmentTerms,
} from "../../../../../subgraphs/procurement-plans/rules/food/commitment-progress";

const terms: CommitmentTerms = { metric: "ORGANIC_SHARE", targetHundredths: 3000, dueOn: "2026-06-30" };

/** 1,000 euros of a year, so many cents of it organic, the rest declared to be nothing unless said otherwise. */
function cells(organicCents: bigint, { year = 2026, undeclared = false } = {}) {
  const of = { family: "BAKERY", local: "UNDECLARED", lineCount: 1, year } as const;
  return [
    { ...of, characteristics: ["ORGANIC"], valueCents: organicCents } as const,
    {
      ...of,
      characteristics: undeclared ? [] : ["NONE" as const],
      valueCents: 1_000_00n - organicCents,
    } as const,
  ];
}

describe("the progress of a commitment", () => {
  test.each([
    ["a cent below, the day before", "2026-06-29", 299_99n, "UNDETERMINED", 1n],
    ["a cent below, on the due day", "2026-06-30", 299_99n, "UNDETERMINED", 1n],
    ["a cent below, the day after", "2026-07-01", 299_99n, "NOT_MET", 1n],
    ["on the target, the day before", "2026-06-29", 300_00n, "MET", 0n],
    ["on the target, the day after", "2026-07-01", 300_00n, "MET", 0n],
    ["a cent above", "2026-06-30", 300_01n, "MET", 0n],
  ] as const)("%s", (_, on, cents, outcome, missing) => {
    expect(commitmentProgress(terms, on, cells(cents))).toMatchObject({
      ...{ outcome, missingCents: missing, measuredYear: 2026 },
    });
  });

  test("is never a failure without a figure, without a day, or while purchases say nothing", () => {
    const on = "2027-01-01";
    const told = (difference: Partial<CommitmentTerms>, undeclared = false) =>
      commitmentProgress({ ...terms, ...difference }, on, cells(1_00n, { undeclared }));
    expect(told({ targetHundredths: null })).toMatchObject({
      ...{ outcome: "UNDETERMINED", measuredPercent: 0.1, missingCents: null },
      explanation:
        "0,1\u00A0% des achats de 2026, au 30\u00A0juin 2026 ; aucune part chiffrée n'a été votée.",
    });
    expect(told({ dueOn: null })).toMatchObject({ outcome: "UNDETERMINED", missingCents: 299_00n });
    expect(told({}, true).outcome).toBe("UNDETERMINED");
    expect(told({}).outcome).toBe("NOT_MET");
  });

  test("says nothing of what food does not tell, nor of nothing", () => {
    expect(commitmentProgress({ ...terms, metric: "REUSE_SHARE" }, "2027-01-01", cells(1n))).toMatchObject({
      ...{ outcome: "UNDETERMINED", measuredPercent: null, measuredYear: null },
    });
    expect(commitmentProgress(terms, "2027-01-01", [])).toMatchObject({
      ...{ outcome: "UNDETERMINED", measuredPercent: null, measuredYear: null },
    });
    const meat = { ...terms, metric: "MEAT_AND_FISH_QUALITY_SHARE" };
    expect(commitmentProgress(meat, "2027-01-01", cells(1n)).measuredPercent).toBeNull();
  });

  test("is measured on the latest year in which anything was bought", () => {
    const both = [...cells(900_00n, { year: 2025 }), ...cells(100_00n)];
    expect(commitmentProgress(terms, "2026-03-01", both)).toMatchObject({
      measuredYear: 2026,
      measuredPercent: 10,
    });
    expect(commitmentProgress(terms, "2026-01-02", cells(900_00n, { year: 2025 }))).toMatchObject({
      ...{ measuredYear: 2025, measuredPercent: 90, outcome: "MET" },
    });
  });

  test.each([
    ["2026-06-29", "2026-06-29", [2025, 2026]],
    ["2026-06-30", "2026-06-30", [2025, 2026]],
    ["2026-07-01", "2026-06-30", [2025, 2026]],
    ["2028-01-01", "2026-06-30", [2025, 2026]],
  ])("asked on %s looks at the spend of the two years until %s", (on, until, years) => {
    expect(commitmentPeriod(terms, on)).toEqual({ until, years });
  });
});
