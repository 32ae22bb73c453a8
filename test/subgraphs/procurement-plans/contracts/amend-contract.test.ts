import { memberOf } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { bakery, content, contractDesk, gaillon, louviers } from "./contract-desk";

let store: TestStore;
let send: ReturnType<typeof contractDesk>;
beforeAll(async () => {
  store = await openTestStore();
  send = contractDesk(store);
});
afterAll(() => store.close());

/** A contract of Louviers that was not planned, notified on 1 June 2026 for 1 000 euros and twelve months. */
async function recorded(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { contract, answer } = await send("recordContract", {
    ...{ visibility: "PUBLIC", buyerSiret: louviers.siret },
    content: { ...content, notifiedOn: "2026-06-01", ...change },
  });
  if (contract === undefined) throw new Error(JSON.stringify(answer));
  return String(contract["id"]);
}

const amendment = {
  ...{ version: 1, signedOn: "2026-09-01", valueChange: "100.00", durationChangeMonths: 2 },
  ...{ object: "Quantités", reason: "Effectifs" },
};

describe("amendContract", () => {
  test("adds up to the running value and the last day", async () => {
    const contractId = await recorded();
    const { contract } = await send("amendContract", { ...amendment, contractId });
    expect(contract).toMatchObject({
      ...{ version: 2, value: { amount: "1000.00" }, currentValue: { amount: "1100.00" } },
      currentEndOn: "2027-07-31",
      amendments: { totalCount: 1, nodes: [{ number: 1, valueChange: { amount: "100.00" } }] },
    });
    const lowered = { ...amendment, version: 2, valueChange: "-1100.00", durationChangeMonths: -13 };
    const { contract: second } = await send("amendContract", { ...lowered, contractId });
    expect(second).toMatchObject({
      ...{ version: 3, currentValue: { amount: "0.00" }, currentEndOn: "2026-06-30" },
      amendments: { totalCount: 2 },
    });
  });

  test("says whether all amendments together are of a small amount", async () => {
    const contractId = await recorded({ nature: "GOODS" });
    const first = await send("amendContract", { ...amendment, contractId, valueChange: "99.99" });
    expect(first.contract?.["minorModification"]).toMatchObject({
      ...{ outcome: "MET", ceiling: { amount: "100.00" }, legalBasis: { article: "R2194-8" } },
    });
    const second = await send("amendContract", { ...amendment, version: 2, contractId, valueChange: "0.01" });
    expect(second.contract?.["minorModification"]).toMatchObject({ outcome: "NOT_MET" });
  });

  test.each([
    ["on the eve of the notification", { signedOn: "2026-05-31" }, "SIGNED_BEFORE_NOTIFICATION"],
    ["tomorrow", { signedOn: "2026-11-24" }, "SIGNED_IN_FUTURE"],
    ["to a cent below zero", { valueChange: "-1000.01" }, "VALUE_BELOW_ZERO"],
    ["to no month at all", { durationChangeMonths: -12 }, "DURATION_ABSURD"],
    ["without an object", { object: " " }, "OBJECT_MISSING"],
    ["without a reason", { reason: "" }, "REASON_MISSING"],
    ["of a version that is not the present one", { version: 2 }, "CONTRACT_CHANGED"],
    ["of an unknown contract", { contractId: "nope" }, "UNKNOWN_CONTRACT"],
  ])("refuses one %s", async (_, change, code) => {
    const contractId = await recorded();
    const { answer } = await send("amendContract", { ...amendment, contractId, ...change });
    expect(answer).toMatchObject({ code });
    const [kept] = await store.database.query<{ readonly version: number }>(
      "SELECT version FROM procurement_plans.contract WHERE id = $1",
      [contractId],
    );
    expect(kept?.version).toBe(1);
  });

  test("takes the day of the notification, and none before the last amendment", async () => {
    const contractId = await recorded();
    await send("amendContract", { ...amendment, contractId, signedOn: "2026-06-02" });
    const early = { ...amendment, contractId, version: 2, signedOn: "2026-06-01" };
    expect((await send("amendContract", early)).answer).toMatchObject({ code: "SIGNED_BEFORE_PREVIOUS" });
    const other = await recorded();
    const { contract } = await send("amendContract", {
      ...amendment,
      contractId: other,
      signedOn: "2026-06-01",
    });
    expect(contract).toMatchObject({ amendments: { totalCount: 1 } });
  });

  test("changes no duration that is not known", async () => {
    const contractId = await recorded({ durationMonths: null });
    const { answer } = await send("amendContract", { ...amendment, contractId });
    expect(answer).toMatchObject({ code: "DURATION_UNKNOWN" });
  });

  test("of two at once, one is told that the contract changed", async () => {
    const contractId = await recorded();
    const results = await Promise.all([1, 2].map(() => send("amendContract", { ...amendment, contractId })));
    expect(results.map(({ answer }) => answer?.["code"] ?? "DONE").toSorted()).toEqual([
      "CONTRACT_CHANGED",
      "DONE",
    ]);
  });

  test("is for the organisation of the buyer", async () => {
    const contractId = await recorded();
    const { answer } = await send(
      "amendContract",
      { ...amendment, contractId },
      { caller: memberOf(gaillon.siren) },
    );
    expect(answer).toMatchObject({ __typename: "NotAllowedError", code: "NOT_OWN_CONTRACT" });
  });
});

describe("correctContract", () => {
  const corrected = { ...content, title: "Papier recyclé", notifiedOn: "2026-06-02", value: "1000.01" };

  test("replaces what was typed, holders included", async () => {
    const contractId = await recorded();
    const { contract } = await send("correctContract", {
      ...{ contractId, version: 1 },
      content: { ...corrected, supplierSirets: [bakery], reserved: "NO" },
    });
    expect(contract).toMatchObject({
      ...{ version: 2, title: "Papier recyclé", value: { amount: "1000.01" }, reserved: "NO" },
      suppliers: [{ siret: bakery }],
    });
  });

  test("is refused once an amendment was signed, and by another version", async () => {
    const contractId = await recorded();
    const stale = await send("correctContract", { contractId, version: 2, content: corrected });
    expect(stale.answer).toMatchObject({ __typename: "VersionConflictError", code: "CONTRACT_CHANGED" });
    await send("amendContract", { ...amendment, contractId });
    const late = await send("correctContract", { contractId, version: 2, content: corrected });
    expect(late.answer).toMatchObject({ __typename: "TransitionRefusedError", code: "CONTRACT_AMENDED" });
  });

  test("says of a contract that may not be seen what it says of none", async () => {
    const { contract } = await send("recordContract", {
      visibility: "PRIVATE",
      buyerSiret: louviers.siret,
      content,
    });
    const caller = memberOf(gaillon.siren);
    const [hidden, absent] = await Promise.all(
      [contract?.["id"], "nope"].map((contractId) =>
        send("correctContract", { contractId, version: 1, content: corrected }, { caller }),
      ),
    );
    expect(hidden?.answer).toMatchObject({ code: "UNKNOWN_CONTRACT" });
    expect(hidden?.answer).toEqual(absent?.answer);
  });
});
