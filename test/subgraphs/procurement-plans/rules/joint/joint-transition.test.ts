import { noBreakSpace } from "../../../../../shared/kernel/french-digits";
import {
  abandonReasonFault,
  conventionReferenceFault,
  jointStepFault,
} from "../../../../../subgraphs/procurement-plans/rules/joint/joint-transition";

const statuses = ["FORMING", "CONVENTION_SIGNED", "LAUNCHED", "AWARDED", "ABANDONED"] as const;
const steps = ["SIGN", "LAUNCH", "AWARD", "ABANDON"] as const;
const allowed = [
  "SIGN FORMING",
  "LAUNCH CONVENTION_SIGNED",
  "AWARD LAUNCHED",
  "ABANDON FORMING",
  "ABANDON CONVENTION_SIGNED",
  "ABANDON LAUNCHED",
];
const undated = { conventionSignedOn: null, launchedOn: null };
const today = "2026-11-23";

describe("jointStepFault", () => {
  test.each(steps.flatMap((step) => statuses.map((status) => [step, status] as const)))(
    "%s from %s",
    (step, status) => {
      const expected = allowed.includes(`${step} ${status}`) ? "ALLOWED" : "TRANSITION_NOT_ALLOWED";
      expect(jointStepFault(step, { status, ...undated }, { on: today, today })?.code ?? "ALLOWED").toBe(
        expected,
      );
    },
  );

  test("says in French where it stands and what it cannot become", () => {
    expect(jointStepFault("LAUNCH", { status: "AWARDED", ...undated }, { on: today, today })).toMatchObject({
      kind: "TRANSITION_REFUSED",
      message: "Ce groupement est attribué : il ne peut pas être lancé.",
    });
  });

  test.each([
    ["2026-11-22", "ALLOWED"],
    ["2026-11-23", "ALLOWED"],
    ["2026-11-24", "DAY_IN_FUTURE"],
  ])("signed on %s, the day being the 23rd", (on, expected) => {
    expect(jointStepFault("SIGN", { status: "FORMING", ...undated }, { on, today })?.code ?? "ALLOWED").toBe(
      expected,
    );
  });

  test.each([
    ["2026-10-31", "DAY_BEFORE_PREVIOUS_STEP"],
    ["2026-11-01", "ALLOWED"],
    ["2026-11-02", "ALLOWED"],
  ])("launched on %s, the convention being of 1 November", (on, expected) => {
    const state = {
      status: "CONVENTION_SIGNED",
      conventionSignedOn: "2026-11-01",
      launchedOn: null,
    } as const;
    expect(jointStepFault("LAUNCH", state, { on, today })?.code ?? "ALLOWED").toBe(expected);
  });

  test("counts from the launch once it is launched, and tells its day", () => {
    const state = { status: "LAUNCHED", conventionSignedOn: "2026-03-01", launchedOn: "2026-04-01" } as const;
    expect(jointStepFault("AWARD", state, { on: "2026-03-31", today })).toMatchObject({
      message: `La date précède celle de l'étape précédente, le 1er${noBreakSpace}avril 2026.`,
      path: ["input", "awardedOn"],
    });
  });
});

describe("texts that go with a step", () => {
  test.each([
    [" ", "REASON_MISSING"],
    ["Sans suite", "ALLOWED"],
  ])("given up because « %s »", (reason, expected) => {
    expect(abandonReasonFault(reason)?.code ?? "ALLOWED").toBe(expected);
  });

  test.each([
    ["", "REFERENCE_MISSING"],
    ["DEL-2026-114", "ALLOWED"],
  ])("convention « %s »", (reference, expected) => {
    expect(conventionReferenceFault(reference)?.code ?? "ALLOWED").toBe(expected);
  });
});
