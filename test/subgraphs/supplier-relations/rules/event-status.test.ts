import { eventStatusOn } from "../../../../subgraphs/supplier-relations/rules/event-status";

describe("status of an event on a day", () => {
  const event = { lastDay: "2026-12-08", cancelledOn: null };
  test.each([
    ["long before", "2026-01-01", "UPCOMING"],
    ["on its last day", "2026-12-08", "UPCOMING"],
    ["the day after", "2026-12-09", "HELD"],
  ])("%s", (_, day, status) => {
    expect(eventStatusOn(event, day)).toBe(status);
  });

  test.each([
    ["the day before the cancellation", "2026-11-30", "UPCOMING"],
    ["the day of the cancellation", "2026-12-01", "CANCELLED"],
    ["after the day it should have been held", "2026-12-31", "CANCELLED"],
  ])("cancelled on the 1st: %s", (_, day, status) => {
    expect(eventStatusOn({ ...event, cancelledOn: "2026-12-01" }, day)).toBe(status);
  });
});
