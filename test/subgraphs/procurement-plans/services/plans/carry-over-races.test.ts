import { openTestStore, type TestStore } from "../../../../support/test-store";
import { carrying as field, linesOf, twoPlans } from "../../support/carried-lines";
import { twoLots } from "../../support/line-lots";
import { aLine, lineOf, send, type Answer } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe("carrying over, with others about", () => {
  test("two at once carry the lines once", async () => {
    const plans = await twoPlans(store);
    await lineOf(store, plans.fromPlanId, { need: "A", lots: twoLots });
    await lineOf(store, plans.fromPlanId, { need: "B" });
    const answers = await Promise.all([1, 2].map(() => send(store, field, plans)));
    const outcomes = answers.map(({ code = "DONE" }) => code).toSorted();
    expect([
      ["DONE", "LINE_CHANGED"],
      ["DONE", "NOTHING_TO_CARRY"],
    ]).toContainEqual(outcomes);
    expect(await linesOf(store, plans.toPlanId)).toHaveLength(2);
  });

  test("a line edited at the same time is carried over as edited, or its editor is told", async () => {
    const plans = await twoPlans(store);
    const line = await lineOf(store, plans.fromPlanId, { need: "Avant" });
    const [carried, edited] = await Promise.all([
      send(store, field, { ...plans, lines: [line] }),
      send(store, "changePlannedProcurement", { ...aLine, ...line, need: "Après" }),
    ]);
    const outcomes = [carried, edited].map(({ code = "DONE" }: Answer) => code).toSorted();
    expect(outcomes).toEqual(["DONE", "LINE_CHANGED"]);
    expect(await linesOf(store, plans.toPlanId)).toHaveLength(carried.code === undefined ? 1 : 0);
  });

  test("the same retry key carries the lines once, and answers the same", async () => {
    const plans = await twoPlans(store);
    await lineOf(store, plans.fromPlanId);
    const idempotency = { key: "report-2026-1", digest: "b".repeat(64) };
    const [first, again] = [
      await send(store, field, plans, { idempotency }),
      await send(store, field, plans, { idempotency }),
    ];
    expect(first.carriedCount).toBe(1);
    expect(again).toEqual(first);
    expect(await linesOf(store, plans.toPlanId)).toHaveLength(1);
  });

  test("a crash in the middle leaves nothing, and a retry with the same key then does it", async () => {
    const plans = await twoPlans(store);
    await lineOf(store, plans.fromPlanId, { lots: twoLots });
    const idempotency = { key: "report-2026-2", digest: "c".repeat(64) };
    await store.database.script(`
      CREATE FUNCTION procurement_plans.crash() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''crash''; END';
      CREATE TRIGGER crash BEFORE INSERT ON procurement_plans.lot FOR EACH ROW EXECUTE FUNCTION procurement_plans.crash()`);
    await expect(send(store, field, plans, { idempotency })).rejects.toThrow("The subgraph met a fault");
    await store.database.script("DROP FUNCTION procurement_plans.crash CASCADE");
    expect(await linesOf(store, plans.fromPlanId)).toMatchObject([{ status: "OPEN", version: 1 }]);
    expect(await linesOf(store, plans.toPlanId)).toEqual([]);
    expect(await send(store, field, plans, { idempotency })).toMatchObject({ carriedCount: 1 });
    expect(await linesOf(store, plans.toPlanId)).toMatchObject([{ status: "OPEN" }]);
  });
});
