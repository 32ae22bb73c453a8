import {
  planExtentFault,
  planFaults,
} from "../../../../../subgraphs/procurement-plans/rules/plans/plan-draft";
import {
  publicLineFaults,
  sharingAs,
  sharingFaults,
} from "../../../../../subgraphs/procurement-plans/rules/plans/sharing";

describe("planFaults", () => {
  test.each([
    [1999, 1999, "YEAR_OUT_OF_RANGE"],
    [2000, 2000, null],
    [2100, 2100, null],
    [2101, 2101, "YEAR_OUT_OF_RANGE"],
    [2026, 2025, "LAST_YEAR_BEFORE_YEAR"],
    [2026, 2026, null],
    [2026, 2029, null],
    [2026, 2030, "PLAN_TOO_LONG"],
  ])("a plan from %d to %d", (year, lastYear, code) => {
    expect(planFaults({ title: "Essai", year, lastYear })[0]?.code ?? null).toBe(code);
  });

  test("a plan has a title", () => {
    expect(planFaults({ title: " ", year: 2026, lastYear: 2026 })[0]?.path).toEqual(["input", "title"]);
  });
});

describe("planExtentFault", () => {
  const lines = { lastStartYear: 2027, publicLineCount: 1 };

  test.each([
    [2026, "PUBLIC", "LINES_BEYOND_LAST_YEAR"],
    [2027, "PUBLIC", null],
    [2027, "POOLED", "PUBLIC_LINES"],
  ] as const)("until %d, %s", (lastYear, visibility, code) => {
    expect(planExtentFault({ lastYear, visibility }, lines)?.code ?? null).toBe(code);
  });

  test("a plan without lines is free", () => {
    const none = { lastStartYear: null, publicLineCount: 0 };
    expect(planExtentFault({ lastYear: 2026, visibility: "PRIVATE" }, none)).toBeNull();
  });
});

describe("sharingAs", () => {
  test.each([
    ["what was pooled stays with whom it was", "POOLED", { visibility: "POOLED", pool: "old" }, "old"],
    ["what is pooled anew is with the caller's", "POOLED", { visibility: "PRIVATE", pool: "old" }, "mine"],
    ["what stays private keeps the memory of it", "PRIVATE", { visibility: "POOLED", pool: "old" }, "old"],
    ["what is new is with the caller's", "POOLED", null, "mine"],
  ] as const)("%s", (_, visibility, present, pool) => {
    expect(sharingAs(visibility, { present, pools: ["mine", "other"] })).toEqual({ visibility, pool });
  });

  test("one of the caller's intercommunalities that a row bore is kept", () => {
    const present = { visibility: "PUBLIC", pool: "other" } as const;
    expect(sharingAs("POOLED", { present, pools: ["mine", "other"] }).pool).toBe("other");
  });
});

test("nothing is pooled with nobody", () => {
  expect(sharingFaults({ visibility: "POOLED", pool: null })[0]?.code).toBe("NOT_POOLING");
  expect(sharingFaults({ visibility: "PRIVATE", pool: null })).toEqual([]);
});

test.each([
  ["PUBLIC", "PUBLIC", null],
  ["PUBLIC", "POOLED", "VISIBILITY_TOO_WIDE"],
  ["POOLED", "PRIVATE", null],
  ["PRIVATE", "PUBLIC", null],
] as const)("a line %s in a plan %s", (line, plan, code) => {
  expect(publicLineFaults(line, plan)[0]?.code ?? null).toBe(code);
});
