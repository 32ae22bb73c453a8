import {
  notificationFault,
  publicationFault,
} from "../../../../../subgraphs/procurement-plans/rules/contracts/essential-data-publication";

const days = { notifiedOn: "2026-10-01", today: "2026-11-23" };

describe("the day of a publication", () => {
  test.each([
    [null, null],
    ["2026-09-30", "PUBLISHED_BEFORE_NOTIFICATION"],
    ["2026-10-01", null],
    ["2026-11-23", null],
    ["2026-11-24", "PUBLISHED_IN_FUTURE"],
  ])("%s: %s", (day, code) => {
    expect(publicationFault(day, days)?.code ?? null).toBe(code);
  });

  test.each([
    ["2026-10-01", null, null],
    ["2026-10-01", "2026-10-01", null],
    ["2026-10-02", "2026-10-01", "NOTIFIED_AFTER_PUBLICATION"],
  ])("notified on %s, published on %s: %s", (notifiedOn, publishedOn, code) => {
    expect(notificationFault(notifiedOn, publishedOn)?.code ?? null).toBe(code);
  });
});
