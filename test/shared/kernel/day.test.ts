import fc from "fast-check";
import {
  addDays,
  addMonths,
  compareDays,
  dateOf,
  dayInParis,
  dayOf,
  isDay,
  yearOf,
} from "../../../shared/kernel/day";

const anyDay = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2150-12-31"), noInvalidDate: true })
  .map(dayOf);

describe("isDay", () => {
  test.each(["1900-01-01", "2199-12-31", "2024-02-29", "2000-02-29", "2018-04-30"])("accepts %s", (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each([
    ["1899-12-31", "before 1900"],
    ["2200-01-01", "after 2199"],
    ["2023-02-29", "not a leap year"],
    ["1900-02-29", "a century that is not a leap year"],
    ["2018-04-31", "April has thirty days"],
    ["2018-13-01", "a thirteenth month"],
    ["2018-00-10", "month zero"],
    ["2018-01-00", "day zero"],
    ["2018-1-1", "single digits"],
    ["30/04/2018", "the French order"],
    ["2018-04-30T00:00:00Z", "an instant"],
    ["", "nothing"],
  ])("refuses %j: %s", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe("dayOf and dateOf", () => {
  test("a day survives the way to the database and back", () => {
    fc.assert(fc.property(anyDay, (day) => isDay(day) && dayOf(dateOf(day)) === day));
  });
});

describe("dayInParis", () => {
  test.each([
    ["2018-01-15T22:59:59Z", "2018-01-15", "a second before midnight in winter"],
    ["2018-01-15T23:00:00Z", "2018-01-16", "midnight in winter"],
    ["2018-07-15T21:59:59Z", "2018-07-15", "a second before midnight in summer"],
    ["2018-07-15T22:00:00Z", "2018-07-16", "midnight in summer"],
    ["2025-12-31T23:00:00Z", "2026-01-01", "the first instant of a year"],
  ])("shows at %s the day %s (%s)", (instant, day) => {
    expect(dayInParis(new Date(instant))).toBe(day);
  });
});

describe("addDays", () => {
  test.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2025-12-31", 1, "2026-01-01"],
    ["2018-03-25", 1, "2018-03-26"],
    ["2026-01-01", -1, "2025-12-31"],
  ])("%s and %i days is %s", (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test("adding then removing gives the day back", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -9000, max: 9000 }),
        (day, count) => addDays(addDays(day, count), -count) === day,
      ),
    );
  });

  test("a later day compares as later", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 9000 }),
        (day, count) => compareDays(day, addDays(day, count)) < 0,
      ),
    );
  });
});

describe("addMonths", () => {
  test.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2018-04-30", 48, "2022-04-30"],
    ["2018-08-31", 0, "2018-08-31"],
  ])("%s and %i months is %s", (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  test("never leaves the month it aims at", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, count) => {
        const monthNumber = (each: string) => yearOf(each) * 12 + Number(each.slice(5, 7));
        return monthNumber(addMonths(day, count)) === monthNumber(day) + count;
      }),
    );
  });
});

describe("compareDays", () => {
  test("sorts days", () => {
    expect(["2018-04-30", "2012-01-01", "2018-04-03", "2012-01-01"].sort(compareDays)).toEqual([
      "2012-01-01",
      "2012-01-01",
      "2018-04-03",
      "2018-04-30",
    ]);
  });
});

describe("yearOf", () => {
  test("gives the calendar year", () => {
    expect(yearOf("2018-12-31")).toBe(2018);
  });
});
