import { memberOf } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { aPlan, gaillon, lineOf, louviers, send, stepTo, type Input } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const field = "changeProcurementPlan";
const said: Input = { version: 1, title: "Récrite", visibility: "PUBLIC" };

async function planRow(id: string): Promise<unknown> {
  const [row] = await store.database.query(
    "SELECT title, visibility::text, last_year, version FROM procurement_plans.procurement_plan WHERE id = $1",
    [id],
  );
  return row;
}

describe("changeProcurementPlan", () => {
  test("rewrites title, years and visibility, on a draft and once published", async () => {
    const planId = await aPlan(store);
    await lineOf(store, planId);
    await stepTo(store, planId, "PUBLISHED");
    const answer = await send(store, field, { ...said, planId, version: 3, lastYear: 2027 });
    expect(answer.procurementPlan).toMatchObject({
      ...{ title: "Récrite", visibility: "PUBLIC", year: 2026, lastYear: 2027, version: 4 },
    });
  });

  test.each<[string, Input, string, readonly string[]]>([
    ["a last year before the first", { lastYear: 2025 }, "LAST_YEAR_BEFORE_YEAR", ["lastYear"]],
    ["five years", { lastYear: 2030 }, "PLAN_TOO_LONG", ["lastYear"]],
    ["an empty title", { title: "" }, "TEXT_EMPTY", ["title"]],
    ["another version than the present one", { version: 2 }, "PLAN_CHANGED", ["version"]],
    ["a plan shorter than its lines", { lastYear: null }, "LINES_BEYOND_LAST_YEAR", []],
    ["less readers than its lines have", { lastYear: 2027, visibility: "POOLED" }, "PUBLIC_LINES", []],
  ])("refuses %s, and writes nothing", async (_, difference, code, path) => {
    const planId = await aPlan(store, { visibility: "PUBLIC", lastYear: 2027 });
    await lineOf(store, planId, { startOn: "2027-01-01", visibility: "PUBLIC" });
    const before = await planRow(planId);
    const answer = await send(store, field, { ...said, planId, lastYear: 2027, ...difference });
    expect(answer).toMatchObject({ code, message: expect.any(String) });
    expect(answer.path).toEqual(path.length === 0 ? [] : ["input", ...path]);
    expect(await planRow(planId)).toEqual(before);
  });

  test("a plan stays as long as its last start, to the day", async () => {
    const planId = await aPlan(store, { lastYear: 2027 });
    await lineOf(store, planId, { startOn: "2026-12-31" });
    expect(await send(store, field, { ...said, planId })).toMatchObject({
      procurementPlan: { lastYear: 2026 },
    });
  });

  test("of two editors at once, one is told that the plan changed, and nothing of the other is lost", async () => {
    const planId = await aPlan(store);
    const titles = ["Un", "Deux"];
    const answers = await Promise.all(titles.map((title) => send(store, field, { ...said, planId, title })));
    expect(answers.map(({ code = "DONE" }) => code).toSorted()).toEqual(["DONE", "PLAN_CHANGED"]);
    const kept = answers.find(({ procurementPlan }) => procurementPlan !== undefined)?.procurementPlan;
    expect(await planRow(planId)).toMatchObject({ title: kept?.["title"], version: 2 });
  });

  test("a plan that is closed while it is edited is closed, or edited, never both halves", async () => {
    const planId = await aPlan(store);
    const line = await lineOf(store, planId);
    await send(store, "abandonPlannedProcurement", { ...line, reason: "Sans objet" });
    await stepTo(store, planId, "PUBLISHED");
    const answers = await Promise.all([
      send(store, "closeProcurementPlan", { planId, version: 3, closedOn: "2026-11-23" }),
      send(store, field, { ...said, planId, version: 3 }),
    ]);
    expect(answers.map(({ code = "DONE" }) => code).toSorted()).toEqual(["DONE", "PLAN_CHANGED"]);
  });

  test("a plan of another organisation, and one that may not be seen", async () => {
    const byGaillon = { caller: memberOf(gaillon) };
    const planId = await aPlan(store);
    expect(await send(store, field, { ...said, planId }, byGaillon)).toMatchObject({
      ...{ __typename: "NotAllowedError", code: "NOT_OWN_PLAN" },
    });
    const hidden = await aPlan(store, { visibility: "PRIVATE" });
    const [unseen, absent] = [
      await send(store, field, { ...said, planId: hidden }, byGaillon),
      await send(store, field, { ...said, planId: "nope" }, byGaillon),
    ];
    expect(unseen.code).toBe("UNKNOWN_PLAN");
    expect(unseen).toEqual(absent);
    const specifier = { caller: { ...memberOf(louviers), roles: ["SPECIFIER"] as const } };
    expect((await send(store, field, { ...said, planId }, specifier)).code).toBe("FORBIDDEN");
  });
});
