import type { Caller } from "../../../shared/access/caller";
import { memberOf } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { hoursMutations } from "./hours-mutations";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const employer = memberOf("900200049", "person-employer");
const owner = memberOf("900100017", "person-owner");
const facilitator = memberOf("200089456", "person-facilitator");

function declaredBy(caller: Caller, month: string): Promise<string> {
  return hoursMutations(store, caller).declared({ month });
}

describe("validateHours", () => {
  test("the facilitator validates what the employer declared, and the hours become realised", async () => {
    const entry = await declaredBy(employer, "2017-01-01");
    const { ask, validate } = hoursMutations(store, facilitator);
    expect(await validate(entry)).toMatchObject({
      __typename: "ValidateHoursPayload",
      hoursEntry: {
        id: entry,
        state: "VALIDATED",
        decision: { decision: "VALIDATED", decidedBy: "200089456", reason: null },
      },
    });
    const { data } = await ask(
      '{ insertionClause(id: "clause-lot-1") { declaredHours realisedHours hoursByTrade { trade hours } } }',
    );
    expect(data?.["insertionClause"]).toEqual({
      declaredHours: 0,
      realisedHours: 554,
      hoursByTrade: [
        { trade: "ELECTRICITY", hours: 275 },
        { trade: "CLEANING", hours: 243.5 },
        { trade: "PAINTING", hours: 35.5 },
      ],
    });
  });

  test("the owner rejects with a reason, and the hours never count", async () => {
    const entry = await declaredBy(employer, "2017-02-01");
    const { ask, validate } = hoursMutations(store, owner);
    expect(await validate(entry, "REJECT")).toMatchObject({
      __typename: "InvalidInputError",
      code: "REASON_REQUIRED",
      path: ["input", "reason"],
    });
    expect(await validate(entry, "REJECT", "Justificatif absent")).toMatchObject({
      hoursEntry: { state: "REJECTED", decision: { decidedBy: "900100017", reason: "Justificatif absent" } },
    });
    const { data } = await ask('{ insertionClause(id: "clause-lot-1") { declaredHours realisedHours } }');
    expect(data?.["insertionClause"]).toEqual({ declaredHours: 0, realisedHours: 554 });
  });

  test("what is decided stays decided", async () => {
    const entry = await declaredBy(employer, "2017-03-01");
    await hoursMutations(store, owner).validate(entry);
    expect(await hoursMutations(store, facilitator).validate(entry, "REJECT", "Trop tard")).toMatchObject({
      __typename: "TransitionRefusedError",
      code: "ALREADY_DECIDED",
    });
  });

  test("of decisions at the same time, one is recorded", async () => {
    const entry = await declaredBy(employer, "2017-04-01");
    const answers = await Promise.all([
      hoursMutations(store, owner).validate(entry),
      hoursMutations(store, facilitator).validate(entry),
      hoursMutations(store, owner).validate(entry, "REJECT", "Doublon"),
    ]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      "TransitionRefusedError",
      "TransitionRefusedError",
      "ValidateHoursPayload",
    ]);
  });

  test.each([
    ["the owner that declared", owner, memberOf("900100017", "person-other"), "OWN_DECLARATION"],
    [
      "the facilitator's organisation that declared",
      facilitator,
      memberOf("200089456", "person-other"),
      "OWN_DECLARATION",
    ],
    [
      "the same person, now for the owner",
      employer,
      memberOf("900100017", "person-employer"),
      "OWN_DECLARATION",
    ],
    ["the employer", facilitator, employer, "NOT_A_DECIDER"],
    ["a commune", facilitator, memberOf("212703755"), "NOT_A_DECIDER"],
  ])("refuses %s", async (_, declarant, decider, code) => {
    const month = "2017-05-01";
    const entry = await declaredBy(declarant, month);
    expect(await hoursMutations(store, decider).validate(entry)).toMatchObject({
      __typename: "NotAllowedError",
      code,
    });
    await hoursMutations(store, declarant).reverse(entry);
  });

  test("an unknown entry is refused", async () => {
    expect(await hoursMutations(store, owner).validate("nope")).toMatchObject({
      __typename: "UnknownReferenceError",
      code: "UNKNOWN_ENTRY",
      path: ["input", "entryId"],
    });
  });
});
