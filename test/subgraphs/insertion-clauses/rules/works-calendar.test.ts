import fc from "fast-check";
import { addDays } from "../../../../shared/kernel/day";
import {
  expectedHoursOn,
  operationStatusOn,
} from "../../../../subgraphs/insertion-clauses/rules/works-calendar";

const works = { startOn: "2017-01-01", endOn: "2017-04-10" }; // 100 days

describe("operationStatusOn", () => {
  test.each([
    ["2016-12-31", "NOT_STARTED"],
    ["2017-01-01", "IN_PROGRESS"],
    ["2017-04-10", "IN_PROGRESS"],
    ["2017-04-11", "COMPLETED"],
  ])("on %s: %s", (day, status) => {
    expect(operationStatusOn(works, day)).toBe(status);
  });
});

describe("expectedHoursOn", () => {
  test.each([
    ["the day before", "2016-12-31", 0],
    ["the first day", "2017-01-01", 6_00],
    ["half way", "2017-02-19", 300_00],
    ["the day before the last", "2017-04-09", 594_00],
    ["the last day", "2017-04-10", 600_00],
    ["later", "2018-01-01", 600_00],
  ])("%s", (_, day, expected) => {
    expect(expectedHoursOn(600_00, works, day)).toBe(expected);
  });

  test("rounds down to the hundredth of an hour", () => {
    expect(expectedHoursOn(1_00, { startOn: "2017-01-01", endOn: "2017-01-03" }, "2017-01-01")).toBe(33);
  });

  test("works of one day expect everything on that day", () => {
    expect(expectedHoursOn(600_00, { startOn: "2017-01-01", endOn: "2017-01-01" }, "2017-01-01")).toBe(
      600_00,
    );
  });

  test("never goes back from one day to the next", () => {
    const committed = fc.integer({ min: 0, max: 10_000_00 });
    fc.assert(
      fc.property(committed, fc.integer({ min: -10, max: 120 }), (hours, offset) => {
        const day = addDays(works.startOn, offset);
        expect(expectedHoursOn(hours, works, addDays(day, 1))).toBeGreaterThanOrEqual(
          expectedHoursOn(hours, works, day),
        );
      }),
    );
  });
});
