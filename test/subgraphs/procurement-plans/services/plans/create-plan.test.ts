import { memberOf } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { gaillon, louviers, louviersSiret, send, type Input } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const field = "createProcurementPlan";
const aDraft: Input = { buyerSiret: louviersSiret, year: 2030, title: "Essai", visibility: "POOLED" };

async function planCount(): Promise<number> {
  const [row] = await store.database.query<{ readonly count: number }>(
    "SELECT count(*)::int AS count FROM procurement_plans.procurement_plan WHERE year = 2030 OR title = 'Essai'",
  );
  return row?.count ?? 0;
}

describe("createProcurementPlan refuses", () => {
  test.each<[string, Input, string, readonly string[]]>([
    ["a year too early", { year: 1999 }, "YEAR_OUT_OF_RANGE", ["year"]],
    ["a year too late", { year: 2101 }, "YEAR_OUT_OF_RANGE", ["year"]],
    ["a last year before the first", { lastYear: 2029 }, "LAST_YEAR_BEFORE_YEAR", ["lastYear"]],
    ["five years", { lastYear: 2034 }, "PLAN_TOO_LONG", ["lastYear"]],
    ["a title of spaces", { title: "  " }, "TEXT_EMPTY", ["title"]],
    ["a title of 201 characters", { title: "a".repeat(201) }, "TEXT_TOO_LONG", ["title"]],
    ["an unknown buyer", { buyerSiret: "13002526500013" }, "UNKNOWN_BUYER", ["buyerSiret"]],
  ])("%s, and writes nothing", async (_, difference, code, path) => {
    const before = await planCount();
    const answer = await send(store, field, { ...aDraft, ...difference });
    expect(answer).toMatchObject({ code, path: ["input", ...path], message: expect.any(String) });
    expect(await planCount()).toBe(before);
  });

  test("a buyer of another organisation, a role that does not buy, and pooling with nobody", async () => {
    const byGaillon = { caller: memberOf(gaillon) };
    expect(await send(store, field, aDraft, byGaillon)).toMatchObject({
      ...{ __typename: "NotAllowedError", code: "NOT_OWN_BUYER", path: ["input", "buyerSiret"] },
    });
    const specifier = { caller: { ...memberOf(louviers), roles: ["SPECIFIER"] as const } };
    expect(await send(store, field, aDraft, specifier)).toMatchObject({ code: "FORBIDDEN" });
    const alone = { caller: { ...memberOf(louviers), pools: [] } };
    expect(await send(store, field, aDraft, alone)).toMatchObject({ code: "NOT_POOLING" });
    expect(await planCount()).toBe(0);
  });
});

describe("createProcurementPlan", () => {
  test("opens a draft of four years, once for a retry key", async () => {
    const idempotency = { key: "plan-2030-1", digest: "e".repeat(64) };
    const input = { ...aDraft, lastYear: 2033, title: " Quatre années " };
    const [first, again] = [
      await send(store, field, input, { idempotency }),
      await send(store, field, input, { idempotency }),
    ];
    expect(first.procurementPlan).toMatchObject({
      ...{ status: "DRAFT", version: 1, year: 2030, lastYear: 2033, title: "Quatre années", lineCount: 0 },
    });
    expect(again).toEqual(first);
    expect(await planCount()).toBe(1);
  });

  test("tells another request under the same key that the key has served", async () => {
    const key = "plan-2030-2";
    await send(store, field, aDraft, { idempotency: { key, digest: "f".repeat(64) } });
    const other = await send(store, field, aDraft, { idempotency: { key, digest: "0".repeat(64) } });
    expect(other.code).toBe("CONFLICT");
  });
});
