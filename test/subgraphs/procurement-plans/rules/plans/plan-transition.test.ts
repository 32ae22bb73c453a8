import {
  planStepFault,
  planTransitions,
  type PlanState,
  type PlanStatus,
  type PlanStep,
} from "../../../../../subgraphs/procurement-plans/rules/plans/plan-transition";

const today = "2026-11-23";
const draft: PlanState = {
  ...{ status: "DRAFT", adoptedOn: null, publishedOn: null },
  ...{ lineCount: 1, unsettledCount: 0 },
};
const adopted: PlanState = { ...draft, status: "ADOPTED", adoptedOn: "2026-01-10" };
const published: PlanState = { ...adopted, status: "PUBLISHED", publishedOn: "2026-02-10" };

describe("planTransitions", () => {
  const allowed: readonly string[] = ["ADOPT DRAFT", "PUBLISH ADOPTED", "CLOSE PUBLISHED"];
  const statuses: readonly PlanStatus[] = ["DRAFT", "ADOPTED", "PUBLISHED", "CLOSED"];
  const steps: readonly PlanStep[] = ["ADOPT", "PUBLISH", "CLOSE"];
  const pairs = steps.flatMap((step) => statuses.map((status) => [step, status] as const));

  test.each(pairs)("%s from %s", (step, status) => {
    const fault = planStepFault(step, { ...draft, status }, { on: today, today });
    expect(fault?.code ?? "ALLOWED").toBe(
      allowed.includes(`${step} ${status}`) ? "ALLOWED" : "TRANSITION_NOT_ALLOWED",
    );
  });

  test("a closed plan changes no more", () => {
    expect(Object.values(planTransitions).map(({ from }) => from)).not.toContain("CLOSED");
  });

  test("the refusal says where the plan stands and what cannot be done", () => {
    expect(planStepFault("ADOPT", published, { on: today, today })).toMatchObject({
      cause: "STATE",
      message: "Cette programmation est publiée : elle ne peut pas être adoptée.",
    });
  });
});

describe("planStepFault", () => {
  test("a plan without a line goes nowhere", () => {
    expect(planStepFault("ADOPT", { ...draft, lineCount: 0 }, { on: today, today })).toMatchObject({
      cause: "STATE",
      code: "PLAN_EMPTY",
    });
  });

  test.each([
    ["ADOPT", draft, null, ""],
    ["PUBLISH", adopted, null, ""],
    [
      ...(["CLOSE", published, "LINES_UNSETTLED"] as const),
      "3 lignes de cette programmation sont encore à lancer ou en consultation : reportez-les, attribuez-les ou abandonnez-les avant de clôturer.",
    ],
  ] as const)("%s with lines that are still to be launched or awarded: %#", (step, plan, code, message) => {
    const fault = planStepFault(step, { ...plan, unsettledCount: 3 }, { on: today, today });
    expect([fault?.code ?? null, fault?.message ?? ""]).toEqual([code, message]);
  });

  test.each([
    ["today", "2026-11-23", null],
    ["tomorrow", "2026-11-24", "DAY_IN_FUTURE"],
  ])("adopts as of %s", (_, on, expected) => {
    expect(planStepFault("ADOPT", draft, { on, today })?.code ?? null).toBe(expected);
  });

  test.each([
    ["PUBLISH", adopted, "2026-01-09", "DAY_BEFORE_PREVIOUS_STEP", "publishedOn"],
    ["PUBLISH", adopted, "2026-01-10", null, null],
    ["CLOSE", published, "2026-02-09", "DAY_BEFORE_PREVIOUS_STEP", "closedOn"],
    ["CLOSE", published, "2026-02-10", null, null],
  ] as const)("%s never before the step that precedes it: %#", (step, plan, on, code, field) => {
    const fault = planStepFault(step, plan, { on, today });
    expect(fault?.code ?? null).toBe(code);
    expect(fault?.path.at(-1) ?? null).toBe(field);
  });
});
