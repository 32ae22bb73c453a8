import {
  askingFault,
  carryingJointFault,
  carryStepFault,
  refusalReasonFault,
} from "../../../../../subgraphs/procurement-plans/rules/joint/carry-request";

const states = ["ASKED", "ACCEPTED", "REFUSED", "WITHDRAWN"] as const;
const steps = ["ACCEPT", "REFUSE", "WITHDRAW"] as const;

describe("carryStepFault", () => {
  test.each(steps.flatMap((step) => states.map((state) => [step, state] as const)))(
    "%s one %s",
    (step, state) => {
      const expected = state === "ASKED" ? "ALLOWED" : "TRANSITION_NOT_ALLOWED";
      expect(carryStepFault(step, state)?.code ?? "ALLOWED").toBe(expected);
    },
  );
});

describe("refusalReasonFault", () => {
  test.each([
    [null, "REASON_MISSING"],
    [" ", "REASON_MISSING"],
    ["Plan de charge complet", "ALLOWED"],
  ])("« %s »", (reason, expected) => {
    expect(refusalReasonFault(reason)?.code ?? "ALLOWED").toBe(expected);
  });
});

describe("askingFault", () => {
  const line = { status: "OPEN", isHeld: false, isAsked: false, isOwnCarrier: false } as const;
  test.each([
    ["an open line", {}, "ALLOWED"],
    ["a launched line", { status: "LAUNCHED" as const }, "LINE_NOT_OPEN"],
    ["a line bought together", { isHeld: true }, "LINE_HELD"],
    ["a line already asked about", { isAsked: true }, "ALREADY_ASKED"],
    ["oneself", { isOwnCarrier: true }, "OWN_CARRIER"],
  ])("%s", (_, change, expected) => {
    expect(askingFault({ ...line, ...change })?.code ?? "ALLOWED").toBe(expected);
  });
});

describe("carryingJointFault", () => {
  test.each([
    ["FORMING", "ALLOWED"],
    ["CONVENTION_SIGNED", "JOINT_NOT_FORMING"],
    ["LAUNCHED", "JOINT_NOT_FORMING"],
  ] as const)("while %s", (status, expected) => {
    expect(carryingJointFault(status)?.code ?? "ALLOWED").toBe(expected);
  });
});
