import { clauseStatusOn } from "../../../../subgraphs/insertion-clauses/rules/clause-status";
import type { MonthlyHours } from "../../../../subgraphs/insertion-clauses/rules/hours-sums";

// 100 days, one hour expected a day.
const works = { startOn: "2017-01-01", endOn: "2017-04-10" };
const validated = (month: string, hundredths: number): MonthlyHours => ({
  month,
  state: "VALIDATED",
  hundredths,
});
const status = (day: string, ...hours: MonthlyHours[]) =>
  clauseStatusOn({ committed: 100_00, works, hours, isWhole: true }, day);

describe("clauseStatusOn", () => {
  test("nothing is expected before the works", () => {
    expect(status("2016-12-31")).toBe("NOT_STARTED");
  });

  test("nothing is expected in the first month, whose hours are not known yet", () => {
    expect(status("2017-01-31")).toBe("ON_TRACK");
  });

  test.each([
    ["31 hours, as expected at the end of January", 31_00, "ON_TRACK"],
    ["a hundredth of an hour less", 30_99, "BEHIND"],
  ])("in February with %s", (_, hundredths, expected) => {
    expect(status("2017-02-01", validated("2017-01-01", hundredths))).toBe(expected);
  });

  test.each([
    ["2017-04-10", 99_99, "ON_TRACK"],
    ["2017-04-11", 99_99, "MISSED"],
    ["2017-04-11", 100_00, "REACHED"],
    ["2017-02-01", 100_00, "REACHED"],
  ])("on %s with %d hundredths of an hour: %s", (day, hundredths, expected) => {
    expect(status(day, validated("2017-01-01", hundredths))).toBe(expected);
  });

  test("hours of a month that has not begun do not count on that day", () => {
    expect(status("2017-03-31", validated("2017-04-01", 100_00))).toBe("BEHIND");
    expect(status("2017-04-01", validated("2017-04-01", 100_00))).toBe("REACHED");
  });

  test("hours declared or rejected do not count", () => {
    const declared = { month: "2017-01-01", state: "DECLARED", hundredths: 100_00 } as const;
    expect(status("2017-04-11", declared, { ...declared, state: "REJECTED" })).toBe("MISSED");
  });
});
