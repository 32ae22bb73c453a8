import { anonymousCaller, type Caller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";

const pool = "200089456";
const louviers = { siren: "212703755", siret: "21270375500018", code: "27375" };
const gaillon = { siren: "212702757", siret: "21270275700015", code: "27275" };

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await store.database.query("DELETE FROM procurement_plans.food_spend");
  await spend("a", { of: louviers, visibility: "PUBLIC", characteristics: "ORGANIC", cents: 20_000 });
  await spend("b", { of: louviers, visibility: "PRIVATE", characteristics: "NONE", cents: 80_000 });
  await spend("c", { of: gaillon, visibility: "POOLED", characteristics: "ORGANIC,FAIR_TRADE", cents: 100 });
  await spend("d", { of: gaillon, visibility: "PRIVATE", characteristics: "LABEL_ROUGE", cents: 900 });
  await spend("e", { of: louviers, visibility: "PUBLIC", characteristics: "NONE", cents: 7, year: 2024 });
});
afterAll(() => store.close());

interface Spend {
  readonly of: { readonly siren: string; readonly siret: string };
  readonly visibility: "PUBLIC" | "POOLED" | "PRIVATE";
  readonly characteristics: string;
  readonly cents: number;
  readonly year?: number;
}

async function spend(
  id: string,
  { of, visibility, characteristics, cents, year = 2025 }: Spend,
): Promise<void> {
  await store.database.query(`
    INSERT INTO procurement_plans.food_spend (id, organisation, visibility, pool, buyer_siret, year, first_day, last_day,
      description, family, characteristics, local, value_cents)
    VALUES ('${id}', '${of.siren}', '${visibility}', '${pool}', '${of.siret}', ${year.toString()}, '${year.toString()}-03-01',
      '${year.toString()}-03-31', 'Essai', 'BAKERY', '{${characteristics}}', 'UNDECLARED', ${cents.toString()})`);
}

const asked = "lineCount totalValue { amount } organicShare qualityShare fairTradeShare localShare";

async function sharesOf(caller: Caller, code: string, perimeter: readonly string[], year = 2025) {
  const { data, errors } = await queryRunner(procurementPlans, store, { caller })(
    `query Shares($references: [_Any!]!) { _entities(representations: $references) {
       ... on Territory { foodShares(year: ${year.toString()}) { ${asked} } } } }`,
    { references: [{ __typename: "Territory", code, perimeter }] },
  );
  expect(errors).toBeUndefined();
  const [territory] = data?.["_entities"] as readonly { readonly foodShares: unknown }[];
  return territory?.foodShares;
}

describe("the food shares of a territory", () => {
  const perimeter = [pool, louviers.code, gaillon.code];
  test.each([
    ["nobody", anonymousCaller([]), { lineCount: 1, totalValue: { amount: "200.00" }, organicShare: 1 }],
    [
      "the pool",
      anonymousCaller([pool]),
      { lineCount: 2, totalValue: { amount: "201.00" }, organicShare: 1 },
    ],
    [
      "a commune with private spend",
      memberOf(louviers.siren),
      { lineCount: 3, totalValue: { amount: "1001.00" }, organicShare: 0.2007 },
    ],
    [
      "another with its own",
      memberOf(gaillon.siren),
      {
        lineCount: 3,
        totalValue: { amount: "210.00" },
        qualityShare: 1,
        organicShare: 0.9571,
        fairTradeShare: 0.0047,
      },
    ],
  ])("hold, for %s, what it may see and nothing else", async (_, caller, expected) => {
    expect(await sharesOf(caller, pool, perimeter)).toMatchObject(expected);
  });

  test("are null where nothing was bought, or nothing that may be seen", async () => {
    expect(await sharesOf(anonymousCaller([]), gaillon.code, [gaillon.code])).toBeNull();
    expect(await sharesOf(memberOf(louviers.siren), pool, perimeter, 2023)).toBeNull();
    expect(await sharesOf(memberOf(louviers.siren), pool, perimeter, -1)).toBeNull();
    expect(await sharesOf(memberOf(louviers.siren), pool, perimeter, 20_000)).toBeNull();
  });

  test("take as many statements for two territories as for one", async () => {
    const ask = queryRunner(procurementPlans, store);
    const cost = async (codes: readonly string[]): Promise<number> => {
      store.statements.length = 0;
      await ask(
        `query Shares($references: [_Any!]!) { _entities(representations: $references) {
           ... on Territory { foodShares(year: 2025) { lineCount targets { outcome } } } } }`,
        { references: codes.map((code) => ({ __typename: "Territory", code, perimeter: [code] })) },
      );
      return store.statements.length;
    };
    const one = await cost([louviers.code]);
    expect(await cost([louviers.code, gaillon.code])).toBe(one);
    expect(one).toBeGreaterThan(0);
  });
});

describe("the food of a buyer", () => {
  test("is listed and shared out by year, with the targets of the law", async () => {
    const { data, errors } = await queryRunner(procurementPlans, store, { caller: memberOf(louviers.siren) })(
      `{ buyer(siret: "${louviers.siret}") {
           foodSpend(filter: { year: 2025 }, orderBy: { field: VALUE, direction: DESC }) { totalCount nodes { id buyer { siret } supplier { siret } contract { id } } }
           foodShares(year: 2025) { year totalValue { amount }
             byClass { foodClass value { amount } share }
             targets { measure targetPercent measuredPercent outcome missingValue { amount } source } } } }`,
    );
    expect(errors).toBeUndefined();
    const none = { buyer: { siret: louviers.siret }, supplier: null, contract: null };
    expect(data?.["buyer"]).toMatchObject({
      foodSpend: {
        totalCount: 2,
        nodes: [
          { id: "b", ...none },
          { id: "a", ...none },
        ],
      },
      foodShares: {
        year: 2025,
        totalValue: { amount: "1000.00" },
        byClass: [
          { foodClass: "ORGANIC", value: { amount: "200.00" }, share: 0.2 },
          ...["OFFICIAL_QUALITY_SIGN", "OTHER_EGALIM", "EXTERNALITIES_OR_PERFORMANCE"].map((foodClass) => ({
            ...{ foodClass, value: { amount: "0.00" }, share: 0 },
          })),
          { foodClass: "OUTSIDE_EGALIM", value: { amount: "800.00" }, share: 0.8 },
          { foodClass: "UNDECLARED", value: { amount: "0.00" }, share: 0 },
        ],
        targets: [
          {
            ...{ measure: "QUALITY_SHARE", targetPercent: 50, measuredPercent: 20, outcome: "NOT_MET" },
            ...{ missingValue: { amount: "300.00" }, source: expect.stringContaining("L230-5-1") },
          },
          { measure: "ORGANIC_SHARE", targetPercent: 20, measuredPercent: 20, outcome: "MET" },
          {
            ...{ measure: "MEAT_AND_FISH_QUALITY_SHARE", targetPercent: 60, measuredPercent: null },
            outcome: "NOT_APPLICABLE",
          },
        ],
      },
    });
  });
});

describe("the store itself", () => {
  const insertion = (values: string): string =>
    `INSERT INTO procurement_plans.food_spend (id, organisation, visibility, pool, buyer_siret, year, first_day, last_day,
       description, family, characteristics, local, value_cents) VALUES (${values})`;
  const owned = `'x', '${louviers.siren}', 'PRIVATE', NULL, '${louviers.siret}'`;

  test.each([
    [
      "a period that ends before it starts",
      `${owned}, 2025, '2025-02-01', '2025-01-31', 't', 'BAKERY', '{}', 'LOCAL', 1`,
      /period_check/,
    ],
    [
      "a period of another year",
      `${owned}, 2024, '2025-02-01', '2025-02-02', 't', 'BAKERY', '{}', 'LOCAL', 1`,
      /year_check/,
    ],
    [
      "a period of two years",
      `${owned}, 2025, '2025-12-31', '2026-01-01', 't', 'BAKERY', '{}', 'LOCAL', 1`,
      /year_check/,
    ],
    [
      "nothing spent",
      `${owned}, 2025, '2025-02-01', '2025-02-02', 't', 'BAKERY', '{}', 'LOCAL', 0`,
      /value_check/,
    ],
    [
      "nothing special and something",
      `${owned}, 2025, '2025-02-01', '2025-02-02', 't', 'BAKERY', '{NONE,ORGANIC}', 'LOCAL', 1`,
      /characteristics_check/,
    ],
    [
      "a buyer of another organisation",
      `'x', '${gaillon.siren}', 'PRIVATE', NULL, '${louviers.siret}', 2025, '2025-02-01', '2025-02-02', 't', 'BAKERY', '{}', 'LOCAL', 1`,
      /buyer_siret_fkey/,
    ],
  ])("refuses %s", async (_, values, constraint) => {
    await expect(store.database.query(insertion(values))).rejects.toThrow(constraint);
  });
});
