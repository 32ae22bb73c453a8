import {
  planEditFault,
  planLaunchFault,
} from "../../../../../subgraphs/procurement-plans/rules/plans/plan-editor";

describe("planEditFault", () => {
  test.each([
    ["DRAFT", "BUYER", null],
    ["DRAFT", "SPECIFIER", null],
    ["ADOPTED", "BUYER", null],
    ["ADOPTED", "CONTRACTING_OWNER", null],
    ["PUBLISHED", "ADMINISTRATOR", null],
    ["ADOPTED", "SPECIFIER", "NOT_PLAN_BUYER"],
    ["PUBLISHED", "SPECIFIER", "NOT_PLAN_BUYER"],
    ["CLOSED", "BUYER", "PLAN_CLOSED"],
    ["CLOSED", "ADMINISTRATOR", "PLAN_CLOSED"],
  ] as const)("a plan %s for a %s", (status, role, code) => {
    expect(planEditFault(status, [role])?.code ?? null).toBe(code);
  });

  test("one role that may is enough", () => {
    expect(planEditFault("ADOPTED", ["SPECIFIER", "BUYER"])).toBeNull();
  });
});

test.each([
  ["DRAFT", "PLAN_NOT_ADOPTED"],
  ["ADOPTED", null],
  ["PUBLISHED", null],
] as const)("planLaunchFault of a plan %s", (status, code) => {
  expect(planLaunchFault(status)?.code ?? null).toBe(code);
});
