import {
  abandonmentReasonFault,
  lineEditFault,
  lineTransitionFault,
  lineTransitions,
  type LineStatus,
  type LineStep,
} from "../../../../../subgraphs/procurement-plans/rules/plans/line-transition";

const statuses: readonly LineStatus[] = ["OPEN", "LAUNCHED", "AWARDED", "ABANDONED", "CARRIED_OVER"];
const steps: readonly LineStep[] = ["LAUNCH", "AWARD", "ABANDON", "CARRY_OVER"];

describe("lineTransitionFault", () => {
  const allowed = ["LAUNCH OPEN", "AWARD LAUNCHED", "ABANDON OPEN", "ABANDON LAUNCHED", "CARRY_OVER OPEN"];

  test.each(steps.flatMap((step) => statuses.map((status) => [step, status] as const)))(
    "%s from %s",
    (step, status) => {
      expect(lineTransitionFault(step, status)?.code ?? "ALLOWED").toBe(
        allowed.includes(`${step} ${status}`) ? "ALLOWED" : "TRANSITION_NOT_ALLOWED",
      );
    },
  );

  test("what is awarded, abandoned or carried over stays so", () => {
    const left = Object.values(lineTransitions).flatMap(({ from }) => from);
    expect(left).not.toContain("AWARDED");
    expect(left).not.toContain("ABANDONED");
    expect(left).not.toContain("CARRIED_OVER");
  });

  test("says where the line stands and what cannot be done", () => {
    expect(lineTransitionFault("CARRY_OVER", "LAUNCHED")).toEqual({
      kind: "TRANSITION_REFUSED",
      code: "TRANSITION_NOT_ALLOWED",
      message: "Cette ligne est lancée : elle ne peut pas être reportée.",
      path: [],
    });
  });
});

test.each(statuses)("lineEditFault lets an open line alone be edited: %s", (status) => {
  expect(lineEditFault(status)?.code ?? null).toBe(status === "OPEN" ? null : "LINE_NOT_OPEN");
});

test.each([
  ["", "REASON_MISSING"],
  ["  \n", "REASON_MISSING"],
  ["Sans suite", null],
])("abandonmentReasonFault of %j", (reason, code) => {
  expect(abandonmentReasonFault(reason)?.code ?? null).toBe(code);
});
