import {
  quarterOf,
  quartersFrom,
} from "../../../../../subgraphs/procurement-plans/rules/territories/calendar-quarter";

describe("quarterOf", () => {
  test.each([
    ["2026-01-01", 2026, 1, "2026-01-01", "2026-03-31"],
    ["2026-03-31", 2026, 1, "2026-01-01", "2026-03-31"],
    ["2026-04-01", 2026, 2, "2026-04-01", "2026-06-30"],
    ["2026-06-30", 2026, 2, "2026-04-01", "2026-06-30"],
    ["2026-07-01", 2026, 3, "2026-07-01", "2026-09-30"],
    ["2026-09-30", 2026, 3, "2026-07-01", "2026-09-30"],
    ["2026-10-01", 2026, 4, "2026-10-01", "2026-12-31"],
    ["2026-12-31", 2026, 4, "2026-10-01", "2026-12-31"],
    ["2024-02-29", 2024, 1, "2024-01-01", "2024-03-31"],
  ])("%s is in quarter %s-%s", (day, year, quarter, startsOn, endsOn) => {
    expect(quarterOf(day)).toEqual({ year, quarter, startsOn, endsOn });
  });
});

describe("quartersFrom", () => {
  test("goes over the end of a year", () => {
    expect(quartersFrom("2026-11-23", 3).map(({ startsOn }) => startsOn)).toEqual([
      "2026-10-01",
      "2027-01-01",
      "2027-04-01",
    ]);
  });
});
