import { memberOf } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { carrying as field, linesOf, twoPlans } from "../../support/carried-lines";
import { lotsOf, twoLots } from "../../support/line-lots";
import { held } from "../../support/held-line";
import { aLine, aPlan, gaillon, lineOf, louviers, send, stepTo, type Input } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe("carryOverPlannedProcurements", () => {
  test("carries every open line over, lots and days with it, and each line tells the other", async () => {
    const plans = await twoPlans(store);
    const days = { noticeOn: "2026-02-01", startOn: "2026-09-01", latestNeededOn: "2026-10-31" };
    const line = await lineOf(store, plans.fromPlanId, { need: "A", ...days, lots: twoLots });
    await lineOf(store, plans.fromPlanId, { need: "B", visibility: "PRIVATE", quantity: "3", unit: "m²" });
    const given = await lineOf(store, plans.fromPlanId, { need: "C" });
    await send(store, "abandonPlannedProcurement", { ...given, reason: "Sans objet" });
    const answer = await send(store, field, { ...plans, daysMovedByMonths: 12 });
    expect(answer).toMatchObject({
      __typename: "CarryOverPlannedProcurementsPayload",
      carriedCount: 2,
      fromPlan: { id: plans.fromPlanId, lineCount: 3 },
      toPlan: { id: plans.toPlanId, lineCount: 2 },
    });
    const [a, b] = await linesOf(
      store,
      plans.toPlanId,
      `filter: { carriedFromPlanId: "${plans.fromPlanId}" }`,
    );
    expect(a).toMatchObject({
      ...{ need: "A", status: "OPEN", version: 1, startOn: "2027-09-01" },
      carriedFrom: { id: line.plannedProcurementId },
    });
    expect(b).toMatchObject({ need: "B", startOn: null });
    expect(await linesOf(store, plans.fromPlanId)).toMatchObject([
      { need: "A", status: "CARRIED_OVER", version: 2, carriedTo: { id: a?.id } },
      { need: "B", status: "CARRIED_OVER", carriedTo: { id: b?.id } },
      { need: "C", status: "ABANDONED", carriedTo: null },
    ]);
    const numbers = (await lotsOf(store, a?.id ?? "")).map(({ number }) => number);
    expect(numbers).toEqual([1, 2]);
    expect(await lotsOf(store, line.plannedProcurementId)).toHaveLength(2);
  });

  test("keeps everything else that the line says, and its history", async () => {
    const plans = await twoPlans(store);
    const line = await lineOf(store, plans.fromPlanId, { lots: twoLots, considerations: ["SOCIAL"] });
    await send(store, field, plans);
    const columns = "need, description, cpv_code, value_cents, nature, visibility, pool, considerations";
    const [old, carried] = await store.database.query(
      `SELECT ${columns} FROM procurement_plans.planned_procurement WHERE plan_id = ANY($1::text[]) ORDER BY year`,
      [[plans.fromPlanId, plans.toPlanId]],
    );
    expect(carried).toEqual(old);
    const revisions = await store.database.query<{ readonly changes: Readonly<Record<string, unknown>> }>(
      "SELECT changes FROM procurement_plans.planned_procurement_revision WHERE planned_procurement_id = $1 ORDER BY sequence",
      [line.plannedProcurementId],
    );
    expect(revisions.map(({ changes }) => Object.keys(changes).includes("status"))).toEqual([true, true]);
  });

  test("carries the chosen lines alone, with their days cleared when they are not moved", async () => {
    const plans = await twoPlans(store);
    const chosen = await lineOf(store, plans.fromPlanId, { need: "A", startOn: "2026-09-01" });
    await lineOf(store, plans.fromPlanId, { need: "B" });
    expect(await send(store, field, { ...plans, lines: [chosen] })).toMatchObject({ carriedCount: 1 });
    expect(await linesOf(store, plans.toPlanId)).toMatchObject([{ need: "A", startOn: null }]);
    expect(await linesOf(store, plans.fromPlanId)).toMatchObject([
      { status: "CARRIED_OVER" },
      { status: "OPEN" },
    ]);
  });

  test("a plan whose last open line is carried over can be closed, and the line moves no more", async () => {
    const plans = await twoPlans(store);
    await lineOf(store, plans.fromPlanId);
    await stepTo(store, plans.fromPlanId, "PUBLISHED");
    const closing = { planId: plans.fromPlanId, version: 3, closedOn: "2026-11-23" };
    expect(await send(store, "closeProcurementPlan", closing)).toMatchObject({ code: "LINES_UNSETTLED" });
    await send(store, field, plans);
    const [carried] = await linesOf(store, plans.fromPlanId);
    const line = { plannedProcurementId: carried?.id, version: carried?.version };
    expect(await send(store, "launchPlannedProcurement", line)).toMatchObject({
      code: "TRANSITION_NOT_ALLOWED",
    });
    expect(await send(store, "changePlannedProcurement", { ...aLine, ...line })).toMatchObject({
      code: "LINE_NOT_OPEN",
    });
    expect(await send(store, "closeProcurementPlan", closing)).toMatchObject({
      procurementPlan: { status: "CLOSED" },
    });
  });

  test("a line goes from year to year, one step after another", async () => {
    const plans = await twoPlans(store);
    const last = await aPlan(store, { year: 2028 });
    await lineOf(store, plans.fromPlanId);
    await send(store, field, plans);
    await send(store, field, { fromPlanId: plans.toPlanId, toPlanId: last });
    const [middle] = await linesOf(store, plans.toPlanId);
    expect(middle).toMatchObject({ status: "CARRIED_OVER", carriedTo: { id: expect.any(String) } });
    expect(await linesOf(store, last)).toMatchObject([{ status: "OPEN", carriedFrom: { id: middle?.id } }]);
  });
});

describe("carryOverPlannedProcurements refuses, and carries nothing over", () => {
  interface Case {
    readonly fromPlanId: string;
    readonly toPlanId: string;
    readonly line: { readonly plannedProcurementId: string; readonly version: number };
  }

  test.each<[string, (the: Case) => Input, string, readonly string[]]>([
    [
      "a line twice",
      ({ line }) => ({ lines: [line, line] }),
      "LINE_TWICE",
      ["lines", "1", "plannedProcurementId"],
    ],
    [
      "a line of another plan",
      ({ line }) => ({ lines: [{ ...line, plannedProcurementId: "nope" }] }),
      ...(["UNKNOWN_LINE", ["lines", "0", "plannedProcurementId"]] as const),
    ],
    [
      "a line read before it changed",
      ({ line }) => ({ lines: [{ ...line, version: 7 }] }),
      ...(["LINE_CHANGED", ["lines", "0", "version"]] as const),
    ],
    ["no line at all", () => ({ lines: [] }), "NO_LINE_CHOSEN", ["lines"]],
    ["its own plan", ({ fromPlanId }) => ({ toPlanId: fromPlanId }), "PLAN_NOT_LATER", ["toPlanId"]],
    [
      "the other way round",
      ({ fromPlanId, toPlanId }) => ({ fromPlanId: toPlanId, toPlanId: fromPlanId }),
      ...(["PLAN_NOT_LATER", ["toPlanId"]] as const),
    ],
    ["a plan that does not exist", () => ({ toPlanId: "nope" }), "UNKNOWN_PLAN", ["toPlanId"]],
    ["days out of the plan", () => ({ daysMovedByMonths: 11 }), "START_OUTSIDE_PLAN", ["daysMovedByMonths"]],
    ["months below zero", () => ({ daysMovedByMonths: -1 }), "MONTHS_OUT_OF_RANGE", ["daysMovedByMonths"]],
  ])("%s", async (_, difference, code, path) => {
    const plans = await twoPlans(store);
    const line = await lineOf(store, plans.fromPlanId, { startOn: "2026-01-15" });
    const answer = await send(store, field, { ...plans, ...difference({ ...plans, line }) });
    expect(answer).toMatchObject({ code, path: ["input", ...path], message: expect.any(String) });
    expect(await linesOf(store, plans.fromPlanId)).toMatchObject([{ status: "OPEN", version: 1 }]);
    expect(await linesOf(store, plans.toPlanId)).toEqual([]);
  });

  test("all of them for one that was launched meanwhile", async () => {
    const plans = await twoPlans(store);
    const [open, launched] = [
      await lineOf(store, plans.fromPlanId, { need: "A" }),
      await lineOf(store, plans.fromPlanId, { need: "B" }),
    ];
    await stepTo(store, plans.fromPlanId, "ADOPTED");
    await send(store, "launchPlannedProcurement", launched);
    const lines = [open, { ...launched, version: 2 }];
    expect(await send(store, field, { ...plans, lines })).toMatchObject({
      code: "TRANSITION_NOT_ALLOWED",
      message: "« B » : Cette ligne est lancée : elle ne peut pas être reportée.",
    });
    expect(await linesOf(store, plans.toPlanId)).toEqual([]);
  });

  test("a closed plan, on either side, and one where nothing is open", async () => {
    const plans = await twoPlans(store);
    await lineOf(store, plans.fromPlanId);
    const backwards = { fromPlanId: plans.toPlanId, toPlanId: await aPlan(store, { year: 2028 }) };
    expect(await send(store, field, backwards)).toMatchObject({ code: "NOTHING_TO_CARRY" });
    const closed = await aPlan(store, { year: 2027 });
    await lineOf(store, closed);
    await stepTo(store, closed, "CLOSED");
    const refused = { __typename: "TransitionRefusedError", code: "PLAN_CLOSED" };
    expect(await send(store, field, { ...plans, toPlanId: closed })).toMatchObject({
      ...{ ...refused, path: ["input", "toPlanId"] },
    });
    expect(await send(store, field, { ...backwards, fromPlanId: closed })).toMatchObject({
      ...{ ...refused, path: ["input", "fromPlanId"] },
    });
  });

  test("a line that a joint procurement holds", async () => {
    const plans = await twoPlans(store);
    const { plannedProcurementId } = await lineOf(store, plans.fromPlanId, { need: "Papier" });
    await held(store, plannedProcurementId);
    expect(await send(store, field, plans)).toMatchObject({
      code: "LINE_HELD",
      message: expect.stringContaining("« Papier » : Cette ligne est engagée dans un achat groupé"),
    });
  });

  test("another organisation, and says no more of plans that it may not see", async () => {
    const hidden = {
      fromPlanId: await aPlan(store, { visibility: "PRIVATE" }),
      toPlanId: await aPlan(store),
    };
    const plans = await twoPlans(store);
    const byGaillon = { caller: memberOf(gaillon) };
    expect(await send(store, field, plans, byGaillon)).toMatchObject({ code: "NOT_OWN_PLAN" });
    const [unseen, absent] = [
      await send(store, field, hidden, byGaillon),
      await send(store, field, { ...hidden, fromPlanId: "nope" }, byGaillon),
    ];
    expect(unseen).toMatchObject({ code: "UNKNOWN_PLAN", path: ["input", "fromPlanId"] });
    expect(unseen).toEqual(absent);
    const specifier = { caller: { ...memberOf(louviers), roles: ["SPECIFIER"] as const } };
    expect(await send(store, field, plans, specifier)).toMatchObject({ code: "FORBIDDEN" });
  });
});
