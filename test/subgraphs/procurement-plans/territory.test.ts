import { townHallSiret } from "../../../shared/kernel/siret";
import { memberCommunes } from "../../../prisma/demo/member-communes";
import { procurementPlans } from "../../../subgraphs/procurement-plans/subgraph";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(procurementPlans, store);
});
afterAll(() => store.close());

const communes = memberCommunes().map(({ code }) => code);
const agglomeration = territory("200089456", ["200089456", "200035665", ...communes]);

async function askTerritories(references: readonly object[], selection: string): Promise<readonly unknown[]> {
  const { data, errors } = await ask(
    `query Of($references: [_Any!]!) { _entities(representations: $references) { ... on Territory { ${selection} } } }`,
    { references },
  );
  expect(errors).toBeUndefined();
  return data?.["_entities"] as readonly unknown[];
}

interface Sums {
  readonly count: number;
  readonly cents: string;
}

/** Sums of rows that the pool may see, by a query of its own. */
async function sums(table: string, condition = "true"): Promise<Sums> {
  const [row] = await store.database.query<Sums>(`
    SELECT count(*)::int AS count, coalesce(sum(value_cents), 0)::text AS cents FROM procurement_plans.${table}
    WHERE visibility <> 'PRIVATE' AND buyer_siret IN (
      SELECT siret FROM procurement_plans.buyer WHERE territory_code IS NOT NULL) AND (${condition})`);
  if (row === undefined) throw new Error("An aggregate always has a row");
  return row;
}

const amountOf = ({ cents }: Sums): string => `${cents.slice(0, -2)}.${cents.slice(-2)}`;

describe("procurementSummary", () => {
  const selection = `procurementSummary {
    planCount plannedProcurementCount plannedValue { amount } awardedValue { amount }
    withConsiderationCount withConsiderationShare
    byYear { year planCount plannedProcurementCount plannedValue { amount } awardedValue { amount } }
    byDomain { domain { id } count value { amount } }
  }`;

  test("sums the agglomeration, its communes and its predecessor", async () => {
    const [summary] = await askTerritories([agglomeration], selection);
    const [planned, awarded, considered] = await Promise.all([
      sums("planned_procurement"),
      sums("contract"),
      sums("planned_procurement", "cardinality(considerations) > 0"),
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
    const [summary] = await askTerritories([agglomeration], selection);
    const { byYear } = (summary as { procurementSummary: { byYear: readonly { year: number }[] } })
      .procurementSummary;
    expect(byYear.map(({ year }) => year)).toEqual([2016, 2024, 2025, 2026]);
    const planned = await sums("planned_procurement", "year = 2024");
    const awarded = await sums("contract", "extract(year FROM notified_on) = 2024");
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
    });
  });

  test("gives each domain its needs, those without a domain among them, and adds up to the whole", async () => {
    const [summary] = await askTerritories([agglomeration], selection);
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
    expect(await askTerritories([territory("75056", ["75056"])], selection)).toEqual([
      {
        procurementSummary: {
          planCount: 0,
          plannedProcurementCount: 0,
          plannedValue: { amount: "0.00" },
          awardedValue: { amount: "0.00" },
          withConsiderationCount: 0,
          withConsiderationShare: null,
          byYear: [],
          byDomain: [],
        },
      },
    ]);
  });

  test("costs the same number of statements for one territory and for sixty-one", async () => {
    const count = async (references: readonly object[]): Promise<number> => {
      store.statements.length = 0;
      await askTerritories(references, selection);
      return store.statements.length;
    };
    const every = [agglomeration, ...communes.map((code) => territory(code, [code]))];
    expect(await count(every)).toBe(await count([agglomeration]));
  });

  test("the communes, the agglomeration itself, its predecessor and the landlord add up to the whole", async () => {
    const selected = "procurementSummary { plannedProcurementCount }";
    const parts = ["200089456", "200035665", ...communes].map((code) => territory(code, [code]));
    const [whole, ...each] = (await askTerritories(
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

describe("lists over a perimeter", () => {
  test("buyers of the agglomeration are the two intercommunalities, the communes and the landlord", async () => {
    const [answer] = await askTerritories(
      [agglomeration],
      `buyers(first: 100) { totalCount nodes { siret kind } } communes: buyers(filter: { kind: COMMUNE }) { totalCount }`,
    );
    expect(answer).toMatchObject({ buyers: { totalCount: 63 }, communes: { totalCount: 60 } });
  });

  test("needs of each territory are its own, counted and filtered, whatever the number of territories", async () => {
    const selection =
      "plannedProcurements(first: 5, filter: { year: 2025 }) { totalCount nodes { buyer { siret } } }";
    const members = memberCommunes();
    const answers = (await askTerritories(
      members.map(({ code }) => territory(code, [code])),
      selection,
    )) as readonly {
      plannedProcurements: { totalCount: number; nodes: readonly { buyer: { siret: string } }[] };
    }[];
    for (const [index, { plannedProcurements }] of answers.entries()) {
      const siret = townHallSiret(members[index]?.siren ?? "");
      const expected = await sums("planned_procurement", `year = 2025 AND buyer_siret = '${siret}'`);
      expect(plannedProcurements.totalCount).toBe(expected.count);
      expect(new Set(plannedProcurements.nodes.map(({ buyer }) => buyer.siret))).toEqual(
        new Set(expected.count === 0 ? [] : [siret]),
      );
    }
  });

  test("follow the pages of a perimeter without a gap or a repeat", async () => {
    const seen: string[] = [];
    let after = "";
    let more = true;
    while (more) {
      const cursor = after === "" ? "" : `, after: "${after}"`;
      const [answer] = (await askTerritories(
        [agglomeration],
        `plannedProcurements(first: 90${cursor}) { nodes { id } pageInfo { hasNextPage endCursor } }`,
      )) as readonly [
        {
          plannedProcurements: {
            nodes: { id: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        },
      ];
      seen.push(...answer.plannedProcurements.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = answer.plannedProcurements.pageInfo);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await sums("planned_procurement")).count);
  });
});

describe("entities", () => {
  test("its own are found by their keys, and unknown ones are null", async () => {
    const references = [
      { __typename: "Buyer", siret: "20008945600012" },
      { __typename: "PurchasingDomain", id: "domaine-nettoyage" },
      { __typename: "PurchasingStrategy", id: "strategie-nettoyage-2015" },
      { __typename: "ProcurementPlan", id: "programmation-bailleur-2016" },
      { __typename: "PlannedProcurement", id: "besoin-prestations-de-bouche" },
      { __typename: "Lot", id: "lot-receptions" },
      { __typename: "Contract", id: "marche-lot-receptions" },
      { __typename: "Lot", id: "nope" },
      { __typename: "Buyer", siret: "90020001500015" },
    ];
    const { data } = await ask(
      `query Keys($references: [_Any!]!) { _entities(representations: $references) { __typename ... on Lot { plannedProcurement { id } } } }`,
      { references },
    );
    expect(data?.["_entities"]).toEqual([
      { __typename: "Buyer" },
      { __typename: "PurchasingDomain" },
      { __typename: "PurchasingStrategy" },
      { __typename: "ProcurementPlan" },
      { __typename: "PlannedProcurement" },
      { __typename: "Lot", plannedProcurement: { id: "besoin-prestations-de-bouche" } },
      { __typename: "Contract" },
      null,
      null,
    ]);
  });

  test("a supplier of another subgraph has its contracts", async () => {
    const { data } = await ask(
      `query Held($references: [_Any!]!) { _entities(representations: $references) { ... on Supplier {
        contracts(filter: { notifiedUntil: "2017-12-31" }) { totalCount nodes { id suppliers { siret } } } } } }`,
      {
        references: [
          { __typename: "Supplier", siret: "90020006400013" },
          { __typename: "Supplier", siret: "90020004900014" },
        ],
      },
    );
    expect(data?.["_entities"]).toEqual([
      {
        contracts: {
          totalCount: 1,
          nodes: [
            {
              id: "marche-lot-receptions",
              suppliers: [{ siret: "90020005600019" }, { siret: "90020006400013" }],
            },
          ],
        },
      },
      { contracts: { totalCount: 0, nodes: [] } },
    ]);
  });
});

interface SummaryAnswer {
  readonly procurementSummary: {
    readonly plannedProcurementCount: number;
    readonly byDomain: readonly { readonly domain: { readonly id: string } | null; readonly count: number }[];
  };
}

function territory(code: string, perimeter: readonly string[]): object {
  return { __typename: "Territory", code, perimeter };
}
