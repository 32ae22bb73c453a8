import { memberOf } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { lotsOf, twoLots } from "../../support/line-lots";
import { aLine, aPlan, gaillon, lineOf, louviers, send, type Input } from "../../support/plan-editor";

let store: TestStore;
let line: Awaited<ReturnType<typeof lineOf>>;
beforeAll(async () => {
  store = await openTestStore();
  line = await lineOf(store, await aPlan(store), { lots: twoLots });
});
afterAll(() => store.close());

const field = "changePlannedProcurement";

async function stored(): Promise<unknown> {
  const [row] = await store.database.query(
    "SELECT to_jsonb(line) AS row FROM procurement_plans.planned_procurement AS line WHERE id = $1",
    [line.plannedProcurementId],
  );
  return { row, lots: await lotsOf(store, line.plannedProcurementId) };
}

describe("a line rewritten wrongly", () => {
  const lotsWorth = (second: string) => ({ lots: [twoLots[0], { ...twoLots[1], value: second }] });

  test.each<[string, Input, string, readonly string[]]>([
    ["worth nothing", { value: "0" }, "VALUE_NOT_POSITIVE", ["value"]],
    ["worth less than nothing, by a cent", { value: "-0.01" }, "VALUE_NOT_POSITIVE", ["value"]],
    ["worth more than a billion, by a cent", { value: "1000000000.01" }, "VALUE_TOO_LARGE", ["value"]],
    ["of a negative quantity", { quantity: "-1", unit: "m²" }, "QUANTITY_NOT_POSITIVE", ["quantity"]],
    ["of no month", { durationMonths: 0 }, "DURATION_OUT_OF_RANGE", ["durationMonths"]],
    ["of 601 months", { durationMonths: 601 }, "DURATION_OUT_OF_RANGE", ["durationMonths"]],
    [
      "needed on the eve of its start",
      { startOn: "2026-05-02", latestNeededOn: "2026-05-01" },
      ...(["WINDOW_REVERSED", ["latestNeededOn"]] as const),
    ],
    ["that starts the day before its plan", { startOn: "2025-12-31" }, "START_OUTSIDE_PLAN", ["startOn"]],
    ["that starts the day after its plan", { startOn: "2027-01-01" }, "START_OUTSIDE_PLAN", ["startOn"]],
    ["of works, by a code of services", { nature: "WORKS" }, "CPV_CONTRADICTS_NATURE", ["cpvCode"]],
    [
      "out of its domain",
      { domainId: "domaine-fournitures" },
      ...(["CPV_OUTSIDE_DOMAIN", ["cpvCode"]] as const),
    ],
    ["with lots above it, by a cent", lotsWorth("10000.01"), "LOTS_ABOVE_LINE", ["lots"]],
    [
      "with a lot worth nothing",
      lotsWorth("0"),
      ...(["VALUE_NOT_POSITIVE", ["lots", "1", "value"]] as const),
    ],
    [
      "with a lot twice",
      { lots: [twoLots[0], { ...twoLots[1], number: 1 }] },
      ...(["LOT_NUMBER_TWICE", ["lots", "1", "number"]] as const),
    ],
    [
      "with a lot of another division",
      { lots: [{ ...twoLots[0], cpvCode: "39830000" }] },
      ...(["LOT_OUTSIDE_DIVISION", ["lots", "0", "cpvCode"]] as const),
    ],
  ])("%s stays as it was, lots included", async (_, difference, code, path) => {
    const before = await stored();
    const answer = await send(store, field, { ...aLine, ...line, lots: twoLots, ...difference });
    expect(answer).toMatchObject({ __typename: "InvalidInputError", code, path: ["input", ...path] });
    expect(answer.message).toMatch(/^[A-ZÀÉ].*[.]$/su);
    expect(await stored()).toEqual(before);
  });

  test.each(["NaN", "1e400", "12,5", "1.234"])(
    "worth « %s » is refused before anything is read",
    async (value) => {
      store.statements.length = 0;
      const answer = await send(store, field, { ...aLine, ...line, value });
      expect(answer.code).toMatch(/^[A-Z_]+$/u);
      expect(answer.__typename).toBeUndefined();
      expect(store.statements.filter((sql) => sql.includes("planned_procurement"))).toEqual([]);
    },
  );

  test("a line that may not be seen is answered like one that does not exist", async () => {
    const hidden = await lineOf(store, await aPlan(store, { visibility: "PRIVATE" }), {
      visibility: "PRIVATE",
    });
    const byGaillon = { caller: memberOf(gaillon) };
    for (const [each, more] of [
      [field, aLine],
      ["withdrawPlannedProcurement", {}],
      ["launchPlannedProcurement", {}],
      ["abandonPlannedProcurement", { reason: "Sans objet" }],
    ] as const) {
      const [unseen, absent] = [
        await send(store, each, { ...more, ...hidden }, byGaillon),
        await send(store, each, { ...more, ...hidden, plannedProcurementId: "nope" }, byGaillon),
      ];
      expect(unseen).toMatchObject({ __typename: "UnknownReferenceError", code: "UNKNOWN_LINE" });
      expect(unseen).toEqual(absent);
    }
  });
});

describe("a line rewritten", () => {
  test("with lots that sum to it, to the cent", async () => {
    const other = await lineOf(store, await aPlan(store));
    expect(await send(store, field, { ...aLine, ...other, lots: twoLots })).toMatchObject({
      plannedProcurement: { version: 2, value: { amount: "40000.00" }, lots: [{}, {}] },
    });
  });

  test("is rewritten once for a retry key, and its history tells it once", async () => {
    const other = await lineOf(store, await aPlan(store));
    const idempotency = { key: "ligne-1", digest: "1".repeat(64) };
    const input = { ...aLine, ...other, need: "Récrit" };
    const [first, again] = [
      await send(store, field, input, { idempotency }),
      await send(store, field, input, { idempotency }),
    ];
    expect(first.plannedProcurement?.version).toBe(2);
    expect(again).toEqual(first);
    const revisions = await store.database.query(
      "SELECT 1 FROM procurement_plans.planned_procurement_revision WHERE planned_procurement_id = $1",
      [other.plannedProcurementId],
    );
    expect(revisions).toHaveLength(2);
  });

  test("keeps nothing of a change that crashed in the middle, its history included", async () => {
    const other = await lineOf(store, await aPlan(store), { lots: twoLots });
    await store.database.script(`
      CREATE FUNCTION procurement_plans.crash() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''crash''; END';
      CREATE TRIGGER crash BEFORE DELETE ON procurement_plans.lot FOR EACH ROW EXECUTE FUNCTION procurement_plans.crash()`);
    const input = { ...aLine, ...other, need: "Récrit", lots: [] };
    await expect(send(store, field, input)).rejects.toThrow("The subgraph met a fault");
    await store.database.script("DROP FUNCTION procurement_plans.crash CASCADE");
    const [kept] = await store.database.query(
      `SELECT need, version, (SELECT count(*)::int FROM procurement_plans.lot WHERE planned_procurement_id = line.id) AS lots,
         (SELECT count(*)::int FROM procurement_plans.planned_procurement_revision WHERE planned_procurement_id = line.id) AS told,
         (SELECT count(*)::int FROM procurement_plans.audit_entry WHERE organisation = '${louviers}' AND entity = line.id AND action = 'Mutation.${field}') AS audited
       FROM procurement_plans.planned_procurement AS line WHERE id = $1`,
      [other.plannedProcurementId],
    );
    expect(kept).toEqual({ need: aLine["need"], version: 1, lots: 2, told: 1, audited: 0 });
    expect(await send(store, field, input)).toMatchObject({ plannedProcurement: { version: 2, lots: [] } });
  });
});
