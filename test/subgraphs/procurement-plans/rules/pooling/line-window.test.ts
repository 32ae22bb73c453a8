import { windowOf } from "../../../../../subgraphs/procurement-plans/rules/pooling/line-window";

const days = { year: 2027, noticeOn: null, startOn: null, latestNeededOn: null };

describe("windowOf", () => {
  test.each([
    ["nothing is stated: the year of the plan", {}, "2027-01-01", "2027-12-31", "2027-12-31", false],
    [
      "everything is: from the notice to the latest day, joined until the notice",
      { noticeOn: "2027-02-01", startOn: "2027-04-01", latestNeededOn: "2027-06-30" },
      ...["2027-02-01", "2027-06-30", "2027-02-01"],
      true,
    ],
    [
      "no notice: from the start, joined until the end",
      { startOn: "2027-04-01", latestNeededOn: "2027-06-30" },
      ...["2027-04-01", "2027-06-30", "2027-06-30"],
      true,
    ],
    [
      "the latest day alone: from the first day of the year",
      { latestNeededOn: "2027-06-30" },
      ...["2027-01-01", "2027-06-30", "2027-06-30"],
      false,
    ],
    [
      "the latest day alone, before the year of the plan: that one day",
      { latestNeededOn: "2026-12-15" },
      ...["2026-12-15", "2026-12-15", "2026-12-15"],
      false,
    ],
    [
      "a start in the year after that of the plan: until the end of that year",
      { startOn: "2028-01-15" },
      ...["2028-01-15", "2028-12-31", "2028-12-31"],
      false,
    ],
    [
      "a notice at the end of the year, a start in the next one",
      { noticeOn: "2027-11-01", startOn: "2028-01-15" },
      ...["2027-11-01", "2028-12-31", "2027-11-01"],
      false,
    ],
  ] as const)("%s", (_, stated, from, until, joinableUntil, isStated) => {
    expect(windowOf({ ...days, ...stated })).toEqual({ from, until, joinableUntil, isStated });
  });
});
