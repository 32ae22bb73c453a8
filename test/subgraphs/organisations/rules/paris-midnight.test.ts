import { endOfDayInParis } from "../../../../subgraphs/organisations/rules/paris-midnight";

describe("the end of a day in Paris", () => {
  test.each([
    ["2026-11-23", "2026-11-23T23:00:00.000Z"],
    ["2026-07-01", "2026-07-01T22:00:00.000Z"],
    // Clocks go forward on the 29th of March 2026, back on the 25th of October.
    ["2026-03-28", "2026-03-28T23:00:00.000Z"],
    ["2026-03-29", "2026-03-29T22:00:00.000Z"],
    ["2026-10-24", "2026-10-24T22:00:00.000Z"],
    ["2026-10-25", "2026-10-25T23:00:00.000Z"],
    ["2026-12-31", "2026-12-31T23:00:00.000Z"],
  ])("%s ends at %s", (day, instant) => {
    expect(endOfDayInParis(day).toISOString()).toBe(instant);
  });
});
