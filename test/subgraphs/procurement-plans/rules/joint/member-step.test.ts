import { noBreakSpace } from "../../../../../shared/kernel/french-digits";
import {
  declineReasonFault,
  memberStepFault,
} from "../../../../../subgraphs/procurement-plans/rules/joint/member-step";

const states = ["NONE", "INVITED", "JOINED", "DECLINED", "LEFT", "WITHDRAWN"] as const;
const steps = ["INVITE", "WITHDRAW", "JOIN", "DECLINE", "LEAVE"] as const;
const statuses = ["FORMING", "CONVENTION_SIGNED", "LAUNCHED", "AWARDED", "ABANDONED"] as const;
const allowed = [
  ...["INVITE NONE", "INVITE DECLINED", "INVITE LEFT", "INVITE WITHDRAWN"],
  ...["WITHDRAW INVITED", "JOIN INVITED", "DECLINE INVITED", "LEAVE JOINED"],
];
const timely = [
  ...["INVITE FORMING", "JOIN FORMING", "LEAVE FORMING", "LEAVE CONVENTION_SIGNED"],
  ...statuses.flatMap((status) => [`WITHDRAW ${status}`, `DECLINE ${status}`]),
];
const today = "2026-11-23";
const standing = { isLead: false, status: "FORMING", lastDayToJoin: null } as const;

describe("memberStepFault", () => {
  test.each(steps.flatMap((step) => states.map((state) => [step, state] as const)))(
    "%s of one %s",
    (step, state) => {
      const fault = memberStepFault(step, { ...standing, state }, today);
      expect(fault?.code ?? "ALLOWED").toBe(
        allowed.includes(`${step} ${state}`) ? "ALLOWED" : "TRANSITION_NOT_ALLOWED",
      );
      // Every refusal says why.
      expect(fault?.message).not.toBe("");
    },
  );

  test.each(steps.flatMap((step) => statuses.map((status) => [step, status] as const)))(
    "%s while %s",
    (step, status) => {
      const state = step === "INVITE" ? "NONE" : step === "LEAVE" ? "JOINED" : "INVITED";
      const fault = memberStepFault(step, { ...standing, state, status }, today);
      expect(fault?.code ?? "ALLOWED").toBe(timely.includes(`${step} ${status}`) ? "ALLOWED" : "TOO_LATE");
    },
  );

  test("says that nobody leaves after the launch", () => {
    expect(
      memberStepFault("LEAVE", { ...standing, state: "JOINED", status: "LAUNCHED" }, today)?.message,
    ).toBe("Ce groupement est lancé : on ne peut plus le quitter.");
  });

  test("keeps the lead until it has handed over", () => {
    expect(memberStepFault("LEAVE", { ...standing, state: "JOINED", isLead: true }, today)).toMatchObject({
      code: "LEAD_STAYS",
    });
  });

  test.each([
    ["2026-11-22", "LAST_DAY_PASSED"],
    ["2026-11-23", "ALLOWED"],
    ["2026-11-24", "ALLOWED"],
  ])("joined on the 23rd, the last day being %s", (lastDayToJoin, expected) => {
    const invited = { ...standing, state: "INVITED", lastDayToJoin } as const;
    expect(memberStepFault("JOIN", invited, today)?.code ?? "ALLOWED").toBe(expected);
    expect(memberStepFault("INVITE", { ...invited, state: "LEFT" }, today)?.code ?? "ALLOWED").toBe(expected);
    // One may always say no.
    expect(memberStepFault("DECLINE", invited, today)).toBeNull();
  });

  test("tells the last day", () => {
    const late = { ...standing, state: "INVITED", lastDayToJoin: "2026-04-01" } as const;
    expect(memberStepFault("JOIN", late, today)?.message).toBe(
      `On pouvait rejoindre ce groupement jusqu'au 1er${noBreakSpace}avril 2026.`,
    );
  });
});

describe("declineReasonFault", () => {
  test.each([
    [" ", "REASON_MISSING"],
    ["Marché en cours", "ALLOWED"],
  ])("« %s »", (reason, expected) => {
    expect(declineReasonFault(reason)?.code ?? "ALLOWED").toBe(expected);
  });
});
