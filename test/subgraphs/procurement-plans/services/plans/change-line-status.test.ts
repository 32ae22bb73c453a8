import { openTestStore, type TestStore } from "../../../../support/test-store";
import { held } from "../../support/held-line";
import { aLine, aPlan, lineOf, send, stepTo } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe("the steps of a line", () => {
  test("a line of an adopted plan is launched, then given up with the reason", async () => {
    const plan = await aPlan(store);
    const line = await lineOf(store, plan);
    expect(await send(store, "launchPlannedProcurement", line)).toMatchObject({ code: "PLAN_NOT_ADOPTED" });
    await stepTo(store, plan, "ADOPTED");
    expect(await send(store, "launchPlannedProcurement", { ...line, procedure: "ADAPTED" })).toMatchObject({
      plannedProcurement: { status: "LAUNCHED", version: 2, procedure: "ADAPTED" },
    });
    const launched = { ...line, version: 2 };
    expect(await send(store, "changePlannedProcurement", { ...aLine, ...launched })).toMatchObject({
      code: "LINE_NOT_OPEN",
    });
    expect(await send(store, "launchPlannedProcurement", launched)).toMatchObject({
      code: "TRANSITION_NOT_ALLOWED",
    });
    expect(await send(store, "abandonPlannedProcurement", { ...launched, reason: " " })).toMatchObject({
      code: "REASON_MISSING",
      path: ["input", "reason"],
    });
    expect(
      await send(store, "abandonPlannedProcurement", { ...launched, reason: " Sans suite " }),
    ).toMatchObject({
      plannedProcurement: { status: "ABANDONED", version: 3, abandonmentReason: "Sans suite" },
    });
  });

  test("a line bought together takes no step of its own", async () => {
    const plan = await aPlan(store);
    const line = await lineOf(store, plan);
    await stepTo(store, plan, "ADOPTED");
    await held(store, line.plannedProcurementId);
    const refused = { __typename: "TransitionRefusedError", code: "LINE_HELD" };
    expect(await send(store, "launchPlannedProcurement", line)).toMatchObject({
      ...refused,
      message: expect.stringContaining("retirez-l'en avant de la lancer seule"),
    });
    expect(await send(store, "abandonPlannedProcurement", { ...line, reason: "Sans suite" })).toMatchObject({
      ...refused,
      message: expect.stringContaining("avant de l'abandonner"),
    });
  });

  test("a line launched by two at once is launched once", async () => {
    const plan = await aPlan(store);
    const line = await lineOf(store, plan);
    await stepTo(store, plan, "ADOPTED");
    const answers = await Promise.all([1, 2].map(() => send(store, "launchPlannedProcurement", line)));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      "LaunchPlannedProcurementPayload",
      "VersionConflictError",
    ]);
  });
});
