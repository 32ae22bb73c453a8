import {
  deciderFault,
  decisionFault,
  type Decision,
  type EntryStanding,
} from "../../../../subgraphs/insertion-clauses/rules/hours-decision";
import { reversalFault, reverserFault } from "../../../../subgraphs/insertion-clauses/rules/hours-reversal";

const owner = "900100017";
const facilitator = "200089456";
const employer = "900200049";
const declared: EntryStanding = {
  state: "DECLARED",
  isReversal: false,
  isReversed: false,
  declaredBy: employer,
  declaredSubject: "person-1",
  owner,
  mandated: [facilitator],
};

describe("deciderFault", () => {
  test.each([
    ["the owner", owner, "person-2", {}, null],
    ["its facilitator", facilitator, "person-2", {}, null],
    ["anybody else", "212703755", "person-2", {}, "NOT_A_DECIDER"],
    ["the employer that declared", employer, "person-1", {}, "NOT_A_DECIDER"],
    ["the owner that declared", owner, "person-2", { declaredBy: owner }, "OWN_DECLARATION"],
    ["a person who declared for another organisation", owner, "person-1", {}, "OWN_DECLARATION"],
    ["a subject not known, after one not known", owner, null, { declaredSubject: null }, null],
    ["a former facilitator", facilitator, "person-2", { mandated: [] }, "NOT_A_DECIDER"],
  ] as const)("%s", (_, organisation, subject, change, code) => {
    expect(deciderFault({ ...declared, ...change }, { organisation, subject })?.code ?? null).toBe(code);
  });
});

describe("decisionFault", () => {
  test.each<[string, Partial<EntryStanding>, Decision, string | null, string | null]>([
    ["validates", {}, "VALIDATED", null, null],
    ["rejects with a reason", {}, "REJECTED", "Justificatif absent", null],
    ["does not reject without a reason", {}, "REJECTED", null, "REASON_REQUIRED"],
    ["does not reject with a blank reason", {}, "REJECTED", " \n", "REASON_REQUIRED"],
    ["refuses a reason that is too long", {}, "VALIDATED", "x".repeat(2001), "REASON_TOO_LONG"],
    ["refuses a reason that cannot be stored", {}, "VALIDATED", "a\u0000", "REASON_UNREADABLE"],
    ["does not validate twice", { state: "VALIDATED" }, "VALIDATED", null, "ALREADY_DECIDED"],
    ["does not validate what was rejected", { state: "REJECTED" }, "VALIDATED", null, "ALREADY_DECIDED"],
    ["does not reject what was validated", { state: "VALIDATED" }, "REJECTED", "Erreur", "ALREADY_DECIDED"],
    ["leaves a reversed entry alone", { isReversed: true }, "VALIDATED", null, "ALREADY_REVERSED"],
    ["leaves a reversal alone", { isReversal: true }, "VALIDATED", null, "REVERSAL"],
  ])("%s", (_, change, decision, reason, code) => {
    expect(decisionFault({ ...declared, ...change }, decision, reason)?.code ?? null).toBe(code);
  });
});

describe("reverserFault", () => {
  test.each<[string, string, Partial<EntryStanding>, string | null]>([
    ["the owner, always", owner, { state: "VALIDATED" }, null],
    ["its facilitator, always", facilitator, { state: "VALIDATED" }, null],
    ["who declared, before a decision", employer, {}, null],
    ["who declared, after a decision", employer, { state: "VALIDATED" }, "DECIDED_BY_OTHERS"],
    ["anybody else", "212703755", {}, "NOT_A_REVERSER"],
  ])("%s", (_, organisation, change, code) => {
    expect(reverserFault({ ...declared, ...change }, organisation)?.code ?? null).toBe(code);
  });
});

describe("reversalFault", () => {
  test.each<[string, Partial<EntryStanding>, string, string | null]>([
    ["reverses what is declared", {}, "Erreur", null],
    ["reverses what is validated", { state: "VALIDATED" }, "Erreur", null],
    ["does not reverse what is rejected", { state: "REJECTED" }, "Erreur", "REJECTED"],
    ["does not reverse twice", { isReversed: true }, "Erreur", "ALREADY_REVERSED"],
    ["does not reverse a reversal", { isReversal: true }, "Erreur", "REVERSAL"],
    ["asks why", {}, "", "REASON_REQUIRED"],
  ])("%s", (_, change, reason, code) => {
    expect(reversalFault({ ...declared, ...change }, reason)?.code ?? null).toBe(code);
  });
});
