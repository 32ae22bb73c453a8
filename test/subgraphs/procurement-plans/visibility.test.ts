import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { memberCommunes } from "../../../prisma/demo/member-communes";
import { procurementPlans } from "../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

interface Row {
  readonly id: string;
  readonly organisation: string;
  readonly visibility: "PUBLIC" | "POOLED" | "PRIVATE";
  readonly pool: string;
  readonly cents: string;
}

const pool = "200089456";
const perimeter = [pool, "200035665", ...memberCommunes().map(({ code }) => code)];

let store: TestStore;
let plans: readonly Row[];
let needs: readonly Row[];
let contracts: readonly Row[];
beforeAll(async () => {
  store = await openTestStore();
  plans = await rowsOf("procurement_plan", "0");
  needs = await rowsOf("planned_procurement", "value_cents");
  contracts = await rowsOf("contract", "value_cents");
});
afterAll(() => store.close());

const rowsOf = (table: string, cents: string): Promise<readonly Row[]> =>
  store.database.query<Row>(`
    SELECT id, organisation, visibility::text AS visibility, pool, (${cents})::text AS cents FROM procurement_plans.${table}`);

/** Who may see a row, said again without the database. */
const seenBy =
  (caller: Caller) =>
  ({ organisation, visibility, pool: pooledWith }: Row): boolean =>
    visibility === "PUBLIC" ||
    organisation === caller.organisation ||
    (visibility === "POOLED" && caller.pools.includes(pooledWith));

const callers: readonly (readonly [string, Caller])[] = [
  ["nobody", anonymousCaller([])],
  ["nobody in particular, of the pool", anonymousCaller([pool])],
  ["a commune of the pool", memberOf("212703755")],
  ["the agglomeration", memberOf(pool)],
  ["a commune that left the pool", { ...memberOf("212703755"), pools: [] }],
  ["a stranger of another pool", { ...memberOf("200023414"), pools: ["200023414"] }],
];

describe.each(callers)("%s", (_, caller) => {
  const isSeen = seenBy(caller);
  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await queryRunner(procurementPlans, store, { caller })(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  test("counts the plans, needs and contracts that it may see", async () => {
    expect(
      await ask(
        `{ procurementPlans { totalCount } plannedProcurements { totalCount } contracts { totalCount } }`,
      ),
    ).toEqual({
      procurementPlans: { totalCount: plans.filter(isSeen).length },
      plannedProcurements: { totalCount: needs.filter(isSeen).length },
      contracts: { totalCount: contracts.filter(isSeen).length },
    });
  });

  test("sums what it may see", async () => {
    const references = [{ __typename: "Territory", code: pool, perimeter }];
    const data = await ask(
      `query Sum($references: [_Any!]!) { _entities(representations: $references) { ... on Territory { procurementSummary {
        planCount plannedProcurementCount plannedValue { amount } awardedValue { amount } } } } }`,
      { references },
    );
    expect(data?.["_entities"]).toEqual([
      {
        procurementSummary: {
          planCount: plans.filter(isSeen).length,
          plannedProcurementCount: needs.filter(isSeen).length,
          plannedValue: { amount: sumOf(needs.filter(isSeen)) },
          awardedValue: { amount: sumOf(contracts.filter(isSeen)) },
        },
      },
    ]);
  });

  test("reaches by key what it may see, and nothing else", async () => {
    const asked = [
      ...sample(plans, "ProcurementPlan"),
      ...sample(needs, "PlannedProcurement"),
      ...sample(contracts, "Contract"),
    ];
    const data = await ask(
      `query Keys($references: [_Any!]!) { _entities(representations: $references) { __typename } }`,
      { references: asked.map(({ __typename, row }) => ({ __typename, id: row.id })) },
    );
    expect(data?.["_entities"]).toEqual(
      asked.map(({ __typename, row }) => (isSeen(row) ? { __typename } : null)),
    );
  });

  test("sees lots and suppliers with their needs and contracts only", async () => {
    const lots = await store.database.query<{ readonly id: string; readonly need: string }>(
      `SELECT id, planned_procurement_id AS need FROM procurement_plans.lot ORDER BY id`,
    );
    const byId = new Map(needs.map((row) => [row.id, row]));
    const data = await ask(
      `query Lots($references: [_Any!]!) { _entities(representations: $references) { ... on Lot { id } } }`,
      { references: lots.map(({ id }) => ({ __typename: "Lot", id })) },
    );
    const visible = ({ need }: { readonly need: string }): boolean => {
      const row = byId.get(need);
      return row !== undefined && isSeen(row);
    };
    expect(data?.["_entities"]).toEqual(lots.map((lot) => (visible(lot) ? { id: lot.id } : null)));
  });

  test("gets totals of a plan over the lines that it may see", async () => {
    const lines = await store.database.query<{ readonly id: string; readonly plan: string }>(
      "SELECT id, plan_id AS plan FROM procurement_plans.planned_procurement",
    );
    const planOf = new Map(lines.map(({ id, plan }) => [id, plan]));
    const data = await ask(
      `{ procurementPlans(first: 100) { nodes { id lineCount plannedValue { amount } plannedProcurements { totalCount } } } }`,
    );
    const { nodes } = data?.["procurementPlans"] as { nodes: readonly { id: string }[] };
    for (const node of nodes) {
      const seen = needs.filter((row) => planOf.get(row.id) === node.id && isSeen(row));
      expect(node).toMatchObject({
        lineCount: seen.length,
        plannedValue: { amount: sumOf(seen) },
        plannedProcurements: { totalCount: seen.length },
      });
    }
  });
});

describe("a pooled need of a private plan", () => {
  test("is shown to the pool without its plan", async () => {
    const [need] = await store.database.query<{ readonly id: string }>(`
      SELECT need.id FROM procurement_plans.planned_procurement need
      JOIN procurement_plans.procurement_plan plan ON plan.id = need.plan_id
      WHERE need.visibility = 'POOLED' AND plan.visibility = 'PRIVATE' ORDER BY need.id LIMIT 1`);
    const query = `query One($id: ID!) { plannedProcurement(id: $id) { id plan { id } buyer { kind } } }`;
    const { data } = await queryRunner(procurementPlans, store)(query, { id: need?.id });
    expect(data?.["plannedProcurement"]).toMatchObject({
      id: need?.id,
      plan: null,
      buyer: { kind: expect.any(String) },
    });
    const outside = await queryRunner(procurementPlans, store, { caller: anonymousCaller([]) })(query, {
      id: need?.id,
    });
    expect(outside.data?.["plannedProcurement"]).toBeNull();
  });
});

/** Some rows of each visibility. */
function sample(rows: readonly Row[], __typename: string) {
  return (["PUBLIC", "POOLED", "PRIVATE"] as const).flatMap((visibility) =>
    rows
      .filter((row) => row.visibility === visibility)
      .slice(0, 20)
      .map((row) => ({ __typename, row })),
  );
}

function sumOf(rows: readonly Row[]): string {
  const cents = rows
    .reduce((sum, row) => sum + BigInt(row.cents), 0n)
    .toString()
    .padStart(3, "0");
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`;
}
