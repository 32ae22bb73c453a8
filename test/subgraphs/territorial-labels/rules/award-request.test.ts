import {
  awardDeciderFault,
  awardRequestTransitions,
  awardTransitionFault,
  decisionReasonFault,
} from "../../../../subgraphs/territorial-labels/rules/award-request";

const request = {
  state: "REQUESTED",
  organisation: "212703755",
  memberOf: "200089456",
  requestedBy: "a",
} as const;
const decider = { isProgram: false, organisation: "200089456", subject: "b" };

describe("who decides about a request for a label", () => {
  test.each([
    ["somebody of the intercommunality", {}, null],
    ["somebody else of the same organisation", { organisation: "212703755" }, null],
    ["the requester", { subject: "a" }, "OWN_REQUEST"],
    [
      "the requester, now in another organisation that decides",
      { subject: "a", organisation: "212703755" },
      "OWN_REQUEST",
    ],
    ["somebody of another commune", { organisation: "212704076" }, "NOT_A_DECIDER"],
    ["somebody without an organisation", { organisation: null }, "NOT_A_DECIDER"],
    ["a program", { isProgram: true }, "DECIDED_BY_PROGRAM"],
  ])("%s", (_, change, code) => {
    expect(awardDeciderFault(request, { ...decider, ...change })?.code ?? null).toBe(code);
  });

  test("an intercommunality that the commune has left decides no more, and nobody stands for none", () => {
    expect(awardDeciderFault({ ...request, memberOf: null }, decider)?.code).toBe("NOT_A_DECIDER");
    const nobody = { ...decider, organisation: null };
    expect(awardDeciderFault({ ...request, memberOf: null }, nobody)?.code).toBe("NOT_A_DECIDER");
  });
});

describe("a request for a label", () => {
  test.each([
    ["REQUESTED", null],
    ["GRANTED", "Cette demande est déjà accordée."],
    ["REFUSED", "Cette demande est déjà refusée."],
  ] as const)("that is %s", (state, message) => {
    for (const decision of ["GRANT", "REFUSE"] as const) {
      expect(awardTransitionFault({ ...request, state }, decision)?.message ?? null).toBe(message);
    }
  });

  test("once decided leads nowhere", () => {
    expect(Object.values(awardRequestTransitions).map(({ from }) => from)).toEqual([
      "REQUESTED",
      "REQUESTED",
    ]);
  });

  test.each([
    ["GRANT", "", null],
    ["REFUSE", "", "REASON_REQUIRED"],
    ["REFUSE", "Dossier incomplet.", null],
    ["GRANT", "x".repeat(2000), null],
    ["GRANT", "x".repeat(2001), "REASON_TOO_LONG"],
  ] as const)("to %s asks for a reason as it should", (decision, reason, code) => {
    expect(decisionReasonFault(decision, reason)?.code ?? null).toBe(code);
  });
});
