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

describe("reverseHours", () => {
  test("an entry of the opposite sign takes validated hours back, and the ledger keeps both", async () => {
    const entry = await declaredBy(employer, "2017-07-01");
    await hoursMutations(store, facilitator).validate(entry);
    const { ask, reverse } = hoursMutations(store, owner);
    const realised = async () => {
      const { data } = await ask(
        '{ insertionClause(id: "clause-lot-1") { realisedHours hoursEntries { totalCount } } }',
      );
      return data?.["insertionClause"] as { realisedHours: number; hoursEntries: { totalCount: number } };
    };
    const before = await realised();
    expect(await reverse(entry)).toMatchObject({
      __typename: "ReverseHoursPayload",
      hoursEntry: {
        month: "2017-07-01",
        hours: -35.5,
        state: "VALIDATED",
        reason: "Erreur de saisie",
        declaredBy: "900100017",
        participants: [],
        decision: null,
        reverses: { id: entry, state: "VALIDATED" },
      },
    });
    const after = await realised();
    expect(after.realisedHours).toBe(before.realisedHours - 35.5);
    expect(after.hoursEntries.totalCount).toBe(before.hoursEntries.totalCount + 1);
  });

  test("whoever declared takes back what nobody has decided, and not what was", async () => {
    const { reverse } = hoursMutations(store, employer);
    const waiting = await declaredBy(employer, "2017-08-01");
    expect(await reverse(waiting)).toMatchObject({ hoursEntry: { hours: -35.5, state: "DECLARED" } });
    const validated = await declaredBy(employer, "2017-09-01");
    await hoursMutations(store, facilitator).validate(validated);
    expect(await reverse(validated)).toMatchObject({
      __typename: "NotAllowedError",
      code: "DECIDED_BY_OTHERS",
    });
    expect(await hoursMutations(store, memberOf("212703755")).reverse(validated)).toMatchObject({
      code: "NOT_A_REVERSER",
    });
  });

  test("nothing is reversed twice, nor a reversal, nor what was rejected, nor without a reason", async () => {
    const { reverse, validate } = hoursMutations(store, owner);
    const entry = await declaredBy(employer, "2017-10-01");
    expect(await reverse(entry, "  ")).toMatchObject({ code: "REASON_REQUIRED", path: ["input", "reason"] });
    const reversal = await reverse(entry);
    expect(await reverse(entry)).toMatchObject({
      __typename: "TransitionRefusedError",
      code: "ALREADY_REVERSED",
    });
    expect(await reverse(reversal.hoursEntry?.id ?? "")).toMatchObject({ code: "REVERSAL" });
    expect(await validate(entry)).toMatchObject({ code: "ALREADY_REVERSED" });
    expect(await hoursMutations(store, facilitator).validate(reversal.hoursEntry?.id ?? "")).toMatchObject({
      code: "REVERSAL",
    });
    const rejected = await declaredBy(employer, "2017-11-01");
    await validate(rejected, "REJECT", "Doublon");
    expect(await reverse(rejected)).toMatchObject({ __typename: "TransitionRefusedError", code: "REJECTED" });
    expect(await reverse("nope")).toMatchObject({
      __typename: "UnknownReferenceError",
      code: "UNKNOWN_ENTRY",
    });
  });
});
