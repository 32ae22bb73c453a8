import { memberOf } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { award, lotsOf, twoLots } from "../../support/line-lots";
import { aPlan, gaillon, lineOf, send, stepTo } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe("withdrawPlannedProcurement", () => {
  test("takes a line and its lots out of a draft", async () => {
    const plan = await aPlan(store);
    const line = await lineOf(store, plan, { lots: twoLots });
    expect(await send(store, "withdrawPlannedProcurement", line)).toMatchObject({
      procurementPlan: { id: plan, lineCount: 0 },
    });
    expect(await lotsOf(store, line.plannedProcurementId)).toEqual([]);
    expect(await send(store, "withdrawPlannedProcurement", line)).toMatchObject({ code: "UNKNOWN_LINE" });
  });

  test("refuses what a contract names, and takes nothing away", async () => {
    const line = await lineOf(store, await aPlan(store), { lots: twoLots });
    await award(store, line.plannedProcurementId, null);
    expect(await send(store, "withdrawPlannedProcurement", line)).toMatchObject({ code: "LINE_IN_USE" });
    expect(await lotsOf(store, line.plannedProcurementId)).toHaveLength(2);
  });

  test("refuses a line of an adopted plan, one of somebody else and another version", async () => {
    const plan = await aPlan(store);
    const line = await lineOf(store, plan);
    const byGaillon = { caller: memberOf(gaillon) };
    expect(await send(store, "withdrawPlannedProcurement", line, byGaillon)).toMatchObject({
      code: "NOT_OWN_LINE",
    });
    expect(await send(store, "withdrawPlannedProcurement", { ...line, version: 7 })).toMatchObject({
      code: "LINE_CHANGED",
    });
    await stepTo(store, plan, "ADOPTED");
    expect(await send(store, "withdrawPlannedProcurement", line)).toMatchObject({
      __typename: "TransitionRefusedError",
      code: "PLAN_NOT_DRAFT",
    });
  });
});
