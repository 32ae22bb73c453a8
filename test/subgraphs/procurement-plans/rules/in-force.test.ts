import { isInForce, versionInForce } from "../../../../subgraphs/procurement-plans/rules/in-force";

describe("isInForce", () => {
  const threshold = { validFrom: "2024-01-01", validTo: "2025-12-31" };
  test.each([
    ["the day before the first", "2023-12-31", false],
    ["the first day", "2024-01-01", true],
    ["the last day", "2025-12-31", true],
    ["the day after the last", "2026-01-01", false],
  ])("%s", (_, day, expected) => {
    expect(isInForce(threshold, day)).toBe(expected);
  });

  test("without a known end it stays in force", () => {
    expect(isInForce({ validFrom: "2026-01-01", validTo: null }, "2199-12-31")).toBe(true);
  });
});

describe("versionInForce", () => {
  const first = { label: "2015", validFrom: "2015-01-01", validTo: "2019-12-31" };
  const second = { label: "2020", validFrom: "2020-01-01", validTo: null };
  test.each([
    ["before any version", "2014-12-31", null],
    ["the last day of the first", "2019-12-31", first],
    ["the first day of the second", "2020-01-01", second],
  ])("%s", (_, day, expected) => {
    expect(versionInForce([first, second], day)).toBe(expected);
  });

  test("of two that overlap, the latest to begin holds, in whatever order they come", () => {
    const open = { label: "2018", validFrom: "2018-01-01", validTo: null };
    expect(versionInForce([second, open], "2020-06-01")).toBe(second);
    expect(versionInForce([open, second], "2020-06-01")).toBe(second);
  });
});
