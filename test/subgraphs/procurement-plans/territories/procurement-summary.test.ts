import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { queryRunner, type QueryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import {
  agglomeration,
  amountOf,
  askTerritories,
  communes,
  sums,
  territory,
} from "../support/perimeter-figures";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(procurementPlans, store);
});
afterAll(() => store.close());

describe("procurementSummary", () => {
  const selection = `procurementSummary {
    planCount plannedProcurementCount plannedValue { amount } awardedValue { amount }
    plannedAgainstAwarded { count plannedValue { amount } awardedValue { amount } ratio }
    withConsiderationCount withConsiderationShare
    byYear { year planCount plannedProcurementCount plannedValue { amount } awardedValue { amount }
      plannedAgainstAwarded { count plannedValue { amount } awardedValue { amount } ratio } }
    byDomain { domain { id } count value { amount } }
  }`;

  test("sums the agglomeration, its communes and its predecessor", async () => {
    const [summary] = await askTerritories(ask, [agglomeration], selection);
    const [planned, awarded, considered] = await Promise.all([
      sums(store, "planned_procurement"),
      sums(store, "contract"),
      sums(store, "planned_procurement", "cardinality(considerations) > 0"),
    ]);
    expect(summary).toMatchObject({
      procurementSummary: {
        plannedProcurementCount: planned.count,
        plannedValue: { amount: amountOf(planned) },
        awardedValue: { amount: amountOf(awarded) },
        withConsiderationCount: considered.count,
        withConsiderationShare: Math.round((considered.count / planned.count) * 10_000) / 10_000,
      },
    });
  });

  test("gives each year its own plans, needs and notified contracts", async () => {
    const [summary] = await askTerritories(ask, [agglomeration], selection);
    const { byYear } = (summary as { procurementSummary: { byYear: readonly { year: number }[] } })
      .procurementSummary;
    expect(byYear.map(({ year }) => year)).toEqual([2016, 2024, 2025, 2026, 2027]);
    const planned = await sums(store, "planned_procurement", "year = 2024");
    const awarded = await sums(store, "contract", "extract(year FROM notified_on) = 2024");
    expect(byYear[1]).toMatchObject({
      plannedProcurementCount: planned.count,
      plannedValue: { amount: amountOf(planned) },
      awardedValue: { amount: amountOf(awarded) },
    });
    expect(byYear[0]).toEqual({
      year: 2016,
      planCount: 2,
      plannedProcurementCount: 2,
      plannedValue: { amount: "768000.00" },
      awardedValue: { amount: "753800.00" },
      plannedAgainstAwarded: {
        ...{ count: 2, plannedValue: { amount: "768000.00" }, awardedValue: { amount: "753800.00" } },
        ratio: 0.9815,
      },
    });
  });

  test("compares what was planned with what was awarded for it, by year of the plans and in all", async () => {
    const [summary] = await askTerritories(ask, [agglomeration], selection);
    const { plannedAgainstAwarded: whole, byYear } = (summary as SummaryAnswer).procurementSummary;
    const [expected] = await store.database.query<{ readonly count: number; readonly cents: string }>(`
      SELECT count(*)::int AS count, sum(line.value_cents)::text AS cents
      FROM procurement_plans.planned_procurement AS line
      JOIN procurement_plans.buyer ON buyer.siret = line.buyer_siret AND buyer.territory_code IS NOT NULL
      WHERE line.visibility <> 'PRIVATE' AND line.status = 'AWARDED' AND NOT EXISTS (
        SELECT 1 FROM procurement_plans.lot WHERE lot.planned_procurement_id = line.id AND NOT EXISTS (
          SELECT 1 FROM procurement_plans.contract WHERE contract.lot_id = lot.id AND contract.visibility <> 'PRIVATE'))
        AND EXISTS (SELECT 1 FROM procurement_plans.contract
          WHERE contract.planned_procurement_id = line.id AND contract.visibility <> 'PRIVATE')`);
    expect(whole.count).toBe(expected?.count);
    expect(whole.count).toBeGreaterThan(50);
    expect(whole.plannedValue.amount.replace(".", "")).toBe(expected?.cents);
    const added = byYear.reduce((sum, { plannedAgainstAwarded: { count } }) => sum + count, 0);
    expect(added).toBe(whole.count);
  });

  test("gives each domain its needs, those without a domain among them, and adds up to the whole", async () => {
    const [summary] = await askTerritories(ask, [agglomeration], selection);
    const { byDomain, plannedProcurementCount } = (summary as SummaryAnswer).procurementSummary;
    expect(byDomain.map(({ domain }) => domain?.id ?? "sans domaine").sort()).toEqual([
      "domaine-fournitures",
      "domaine-nettoyage",
      "domaine-prestations-de-bouche",
      "domaine-travaux-habitat",
      "sans domaine",
    ]);
    expect(byDomain.reduce((sum, { count }) => sum + count, 0)).toBe(plannedProcurementCount);
  });

  test("is all zeros, and an unknown share, where nobody plans", async () => {
    expect(await askTerritories(ask, [territory("75056", ["75056"])], selection)).toEqual([
      {
        procurementSummary: {
          planCount: 0,
          plannedProcurementCount: 0,
          plannedValue: { amount: "0.00" },
          awardedValue: { amount: "0.00" },
          withConsiderationCount: 0,
          withConsiderationShare: null,
          plannedAgainstAwarded: {
            ...{ count: 0, plannedValue: { amount: "0.00" }, awardedValue: { amount: "0.00" }, ratio: null },
          },
          byYear: [],
          byDomain: [],
        },
      },
    ]);
  });

  test("costs the same number of statements for one territory and for sixty-one", async () => {
    const count = async (references: readonly object[]): Promise<number> => {
      store.statements.length = 0;
      await askTerritories(ask, references, selection);
      return store.statements.length;
    };
    const every = [agglomeration, ...communes.map((code) => territory(code, [code]))];
    expect(await count(every)).toBe(await count([agglomeration]));
  });

  test("the communes, the agglomeration itself, its predecessor and the landlord add up to the whole", async () => {
    const selected = "procurementSummary { plannedProcurementCount }";
    const parts = ["200089456", "200035665", ...communes].map((code) => territory(code, [code]));
    const [whole, ...each] = (await askTerritories(
      ask,
      [agglomeration, ...parts],
      selected,
    )) as readonly SummaryAnswer[];
    const sum = each.reduce(
      (total, { procurementSummary }) => total + procurementSummary.plannedProcurementCount,
      0,
    );
    expect(sum).toBe(whole?.procurementSummary.plannedProcurementCount);
  });
});

interface SummaryAnswer {
  readonly procurementSummary: {
    readonly plannedProcurementCount: number;
    readonly plannedAgainstAwarded: Comparison;
    readonly byYear: readonly { readonly plannedAgainstAwarded: Comparison }[];
    readonly byDomain: readonly { readonly domain: { readonly id: string } | null; readonly count: number }[];
  };
}

interface Comparison {
  readonly count: number;
  readonly plannedValue: { readonly amount: string };
}
