import { followedStrategy } from "../../../../../subgraphs/procurement-plans/rules/domains/followed-strategy";

const versions = [
  { label: "2015", validFrom: "2015-01-01", validTo: "2019-12-31" },
  { label: "2026", validFrom: "2026-01-01", validTo: null },
];
const today = "2026-11-23";

describe("followedStrategy", () => {
  test.each([
    ["on the last day of a version", "2019-12-31", null, "2015"],
    ["on the day after it", "2020-01-01", null, null],
    ["on the eve of the next", "2025-12-31", null, null],
    ["on its first day", "2026-01-01", null, "2026"],
    ["by the notice before the start", "2019-12-31", "2026-01-01", "2015"],
    ["by the start for want of a notice", null, "2019-06-01", "2015"],
    ["today for want of both", null, null, "2026"],
  ])("%s", (_, noticeOn, startOn, label) => {
    expect(followedStrategy({ noticeOn, startOn }, versions, today)?.label ?? null).toBe(label);
  });
});
