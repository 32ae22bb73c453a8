import {
  procurementSummary,
  type SummaryCell,
} from "../../../../../subgraphs/procurement-plans/rules/territories/procurement-summary";

const cell: SummaryCell = {
  fact: "PLANNED_PROCUREMENT",
  level: "ALL",
  year: null,
  domainId: null,
  count: 0,
  valueCents: 0n,
  withConsiderationCount: 0,
};

describe("procurementSummary", () => {
  test("a perimeter without rows is all zeros", () => {
    expect(procurementSummary([])).toEqual({
      planCount: 0,
      plannedProcurementCount: 0,
      plannedCents: 0n,
      awardedCents: 0n,
      withConsiderationCount: 0,
      byYear: [],
      byDomain: [],
    });
  });

  test("a year with contracts and no plan is a year, and years come in order", () => {
    const { byYear } = procurementSummary([
      { ...cell, fact: "CONTRACT", level: "YEAR", year: 2025, count: 1, valueCents: 4_000_000n },
      { ...cell, fact: "PLAN", level: "YEAR", year: 2024, count: 2 },
      { ...cell, level: "YEAR", year: 2024, count: 3, valueCents: 1n },
    ]);
    expect(byYear).toEqual([
      { year: 2024, planCount: 2, plannedProcurementCount: 3, plannedCents: 1n, awardedCents: 0n },
      { year: 2025, planCount: 0, plannedProcurementCount: 0, plannedCents: 0n, awardedCents: 4_000_000n },
    ]);
  });

  test("domains come by decreasing value, to the cent, what has none among them", () => {
    const { byDomain } = procurementSummary([
      { ...cell, level: "DOMAIN", domainId: "a", count: 1, valueCents: 99n },
      { ...cell, level: "DOMAIN", domainId: null, count: 1, valueCents: 100n },
    ]);
    expect(byDomain.map(({ domainId }) => domainId)).toEqual([null, "a"]);
  });
});
