import { openTestStore, type TestStore } from "../../../../support/test-store";
import { award, lotsOf, twoLots } from "../../support/line-lots";
import { aLine, aPlan, lineOf, send, stepTo, type Input } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe("changePlannedProcurement", () => {
  test("rewrites the line: what is absent is no longer stated, lots keep their identity by number", async () => {
    const line = await lineOf(store, await aPlan(store), { startOn: "2026-09-01", lots: twoLots });
    const before = await lotsOf(store, line.plannedProcurementId);
    const answer = await send(store, "changePlannedProcurement", {
      ...{ ...aLine, ...line, value: "50000.00" },
      lots: [
        { ...twoLots[1], title: "Vitrerie" },
        { ...twoLots[0], number: 3 },
      ],
    });
    expect(answer.plannedProcurement).toMatchObject({
      version: 2,
      startOn: null,
      value: { amount: "50000.00" },
      lots: [
        { id: before[1]?.id, number: 2, title: "Vitrerie" },
        { number: 3, title: "Écoles" },
      ],
    });
  });

  test("refuses another version, and nothing is half done", async () => {
    const line = await lineOf(store, await aPlan(store), { lots: twoLots });
    await send(store, "changePlannedProcurement", { ...aLine, ...line, lots: twoLots });
    const refused = await send(store, "changePlannedProcurement", { ...aLine, ...line, need: "Autre" });
    expect(refused).toMatchObject({
      __typename: "VersionConflictError",
      code: "LINE_CHANGED",
      path: ["input", "version"],
    });
    expect(await lotsOf(store, line.plannedProcurementId)).toHaveLength(2);
  });

  test("of two editors at once, one is told that the line changed", async () => {
    const line = await lineOf(store, await aPlan(store));
    const answers = await Promise.all(
      ["Un", "Deux"].map((need) => send(store, "changePlannedProcurement", { ...aLine, ...line, need })),
    );
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      "ChangePlannedProcurementPayload",
      "VersionConflictError",
    ]);
  });

  test("a lot under contract may not go, and its line keeps what it said", async () => {
    const line = await lineOf(store, await aPlan(store), { lots: twoLots });
    const [first] = await lotsOf(store, line.plannedProcurementId);
    await award(store, line.plannedProcurementId, first?.id ?? "");
    const answer = await send(store, "changePlannedProcurement", { ...aLine, ...line, need: "Autre" });
    expect(answer).toMatchObject({
      __typename: "TransitionRefusedError",
      code: "LOT_UNDER_CONTRACT",
      message: "Le lot 1 est l'objet d'un marché : il ne peut pas être retiré.",
    });
    const kept = await send(store, "changePlannedProcurement", { ...aLine, ...line, lots: [twoLots[0]] });
    expect(kept.plannedProcurement).toMatchObject({ version: 2, lots: [{ number: 1 }] });
  });

  test.each(["ADOPTED", "PUBLISHED"] as const)("a plan %s is still changed by its buyer", async (status) => {
    const plan = await aPlan(store);
    const line = await lineOf(store, plan);
    await stepTo(store, plan, status);
    expect(await send(store, "changePlannedProcurement", { ...aLine, ...line })).toMatchObject({
      plannedProcurement: { version: 2 },
    });
  });

  test("a closed plan changes no more, whatever is asked of its lines", async () => {
    const plan = await aPlan(store);
    const line = await lineOf(store, plan);
    await stepTo(store, plan, "CLOSED");
    const asked: readonly (readonly [string, Input])[] = [
      ["addPlannedProcurement", { ...aLine, planId: plan }],
      ["changePlannedProcurement", { ...aLine, ...line }],
      ["withdrawPlannedProcurement", line],
      ["launchPlannedProcurement", line],
      ["abandonPlannedProcurement", { ...line, reason: "Trop tard" }],
      ["changeProcurementPlan", { planId: plan, version: 4, title: "Autre", visibility: "POOLED" }],
    ];
    for (const [field, input] of asked) {
      expect(await send(store, field, input)).toMatchObject({
        __typename: "TransitionRefusedError",
        code: "PLAN_CLOSED",
        message: expect.stringContaining("clôturée"),
      });
    }
  });
});
