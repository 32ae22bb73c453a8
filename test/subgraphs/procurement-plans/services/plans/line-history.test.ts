import fc from "fast-check";
import { procurementPlans } from "../../../../../subgraphs/procurement-plans/subgraph";
import type { Caller } from "../../../../../shared/access/caller";
import { memberOf, queryRunner } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { aLine, aPlan, gaillon, lineOf, louviers, send, type Input } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

interface Revision {
  readonly version: number;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

async function historyOf(id: string, caller: Caller = memberOf(louviers)): Promise<readonly Revision[]> {
  const ask = queryRunner(procurementPlans, store, { caller });
  const { data } = await ask(
    `{ plannedProcurement(id: "${id}") { history(first: 100) { totalCount nodes { version changes { field before after } } } } }`,
  );
  const line = data?.["plannedProcurement"] as { readonly history: { readonly nodes: readonly Revision[] } };
  return line.history.nodes;
}

const lot = { number: 1, title: "Écoles", cpvCode: "90911200", value: "100.00" };

describe("the history of a line", () => {
  test("tells its creation, then each change once, lots included", async () => {
    const line = await lineOf(store, await aPlan(store));
    await send(store, "changePlannedProcurement", {
      ...{ ...aLine, ...line, value: "50000.00", startOn: "2026-09-01", lots: [lot] },
    });
    const [changed, created, ...others] = await historyOf(line.plannedProcurementId);
    expect(others).toEqual([]);
    expect(created?.version).toBe(1);
    expect(created?.changes).toContainEqual({ field: "value", before: null, after: "40000.00" });
    expect(changed).toEqual({
      version: 2,
      changes: [
        { field: "lots", before: "", after: "1 · Écoles · 90911200 · 100.00" },
        { field: "startOn", before: null, after: "2026-09-01" },
        { field: "value", before: "40000.00", after: "50000.00" },
      ],
    });
  });

  test("is empty for whoever the line is shared with: what was private stays so", async () => {
    const line = await lineOf(store, await aPlan(store), { visibility: "PRIVATE", need: "Secret" });
    await send(store, "changePlannedProcurement", { ...aLine, ...line, visibility: "POOLED" });
    expect(await historyOf(line.plannedProcurementId)).toHaveLength(2);
    expect(await historyOf(line.plannedProcurementId, memberOf(gaillon))).toEqual([]);
  });

  test("a change that says the same tells its version alone to nobody: there is nothing to tell", async () => {
    const line = await lineOf(store, await aPlan(store));
    await send(store, "changePlannedProcurement", { ...aLine, ...line });
    expect(await historyOf(line.plannedProcurementId)).toHaveLength(1);
  });

  test("a change that is refused leaves no trace in it", async () => {
    const line = await lineOf(store, await aPlan(store));
    await send(store, "changePlannedProcurement", { ...aLine, ...line, value: "-1.00" });
    expect(await historyOf(line.plannedProcurementId)).toHaveLength(1);
  });

  test("is kept by the store, who changed the line as a digest, after the line is withdrawn", async () => {
    const line = await lineOf(store, await aPlan(store));
    await send(store, "withdrawPlannedProcurement", line);
    const kept = await store.database.query<{ subject: string; version: number; need: unknown }>(
      `SELECT subject, version, changes->'need' AS need FROM procurement_plans.planned_procurement_revision
       WHERE planned_procurement_id = $1 ORDER BY sequence`,
      [line.plannedProcurementId],
    );
    expect(kept).toEqual([
      {
        subject: expect.stringMatching(/^[0-9a-f]{64}$/),
        version: 1,
        need: { before: null, after: aLine["need"] },
      },
      { subject: kept[0]?.subject, version: 2, need: { before: aLine["need"], after: null } },
    ]);
  });
});

/** Edits that may be sent to a line, most of them right. */
const edit: fc.Arbitrary<Input> = fc.record({
  need: fc.constantFrom("Un", "Deux"),
  value: fc.constantFrom("100.00", "250.00", "0.00", "1000.01"),
  startOn: fc.constantFrom(null, "2026-03-01", "2027-03-01"),
  considerations: fc.subarray(["SOCIAL", "ORGANIC", "LOCAL_KNOW_HOW"]),
  lots: fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 3 }),
      title: fc.constantFrom("A", "B"),
      cpvCode: fc.constant("90911200"),
      value: fc.constantFrom("60.00", "150.00"),
    }),
    { selector: ({ number }) => number, maxLength: 3 },
  ),
});

describe("whatever edits are sent to a line", () => {
  test("lots stay within it, its version rises with each change, and its history tells what it says", async () => {
    const planId = await aPlan(store);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ edit, isStale: fc.boolean() }), { minLength: 1, maxLength: 6 }),
        async (edits) => {
          const { plannedProcurementId, version: first } = await lineOf(store, planId);
          let version = first;
          for (const { edit: content, isStale } of edits) {
            const sent = isStale ? version - 1 : version;
            const answer = await send(store, "changePlannedProcurement", {
              ...{ ...aLine, ...content, plannedProcurementId, version: sent },
            });
            if (isStale) expect(answer.code).toBe("LINE_CHANGED");
            const written = answer.plannedProcurement?.version;
            expect(written ?? version + 1).toBe(version + 1);
            version = written ?? version;
          }
          await expectConsistent(plannedProcurementId, version);
        },
      ),
      { numRuns: 15, seed: 20261123 },
    );
  }, 120_000);
});

async function expectConsistent(id: string, version: number): Promise<void> {
  const [line] = await store.database.query<{
    row: Record<string, unknown>;
    lots: readonly { value_cents: number }[];
    changes: readonly Record<string, { after: unknown }>[];
  }>(
    `SELECT to_jsonb(line) AS row,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('number', number, 'title', title, 'cpv_code', cpv_code,
          'value_cents', value_cents) ORDER BY number), '[]') FROM procurement_plans.lot
        WHERE planned_procurement_id = line.id) AS lots,
       (SELECT jsonb_agg(changes ORDER BY sequence) FROM procurement_plans.planned_procurement_revision
        WHERE planned_procurement_id = line.id) AS changes
     FROM procurement_plans.planned_procurement line WHERE id = $1`,
    [id],
  );
  if (line === undefined) throw new Error("The line is gone");
  expect(line.row["version"]).toBe(version);
  const sum = line.lots.reduce((total, { value_cents: cents }) => total + cents, 0);
  expect(sum).toBeLessThanOrEqual(Number(line.row["value_cents"]));
  const replayed = Object.fromEntries(
    line.changes.flatMap((changes) => Object.entries(changes).map(([column, { after }]) => [column, after])),
  );
  for (const [column, said] of Object.entries(replayed)) {
    expect([column, said]).toEqual([column, column === "lots" ? line.lots : line.row[column]]);
  }
}
