import { anonymousCaller, type Caller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";

const louviers = { siren: "212703755", siret: "21270375500018" };
const gaillon = { siren: "212702757", siret: "21270275700015" };

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  // Years of which the demonstration knows nothing.
  await contract("eve", { notifiedOn: "2030-12-31", considerations: "{SOCIAL}" });
  await contract("first", { notifiedOn: "2031-01-01", considerations: "{SOCIAL}", cents: 100 });
  await contract("last", { notifiedOn: "2031-12-31", absent: "{SOCIAL}", cents: 300 });
  await contract("silent", { notifiedOn: "2031-06-01", cents: 600 });
  await contract("morrow", { notifiedOn: "2032-01-01", considerations: "{SOCIAL}" });
  await contract("secret", { notifiedOn: "2031-06-02", considerations: "{SOCIAL}", visibility: "PRIVATE" });
  await contract("elsewhere", { notifiedOn: "2031-06-02", considerations: "{SOCIAL}", buyer: gaillon });
  for (const [number, day] of ["2031-12-31", "2032-01-01"].entries()) {
    await store.database.query(
      `INSERT INTO procurement_plans.contract_amendment VALUES ('first-${number.toString()}', $1, 'first', $2, $3::date, 11, 0, 'o', 'r')`,
      [louviers.siren, number + 1, day],
    );
  }
  await store.database.query(
    `INSERT INTO procurement_plans.spaser_scheme (id, organisation, visibility, name, valid_from) VALUES ('joint', $1, 'PUBLIC', 'Essai', '2031-01-01')`,
    [louviers.siren],
  );
  for (const { siren } of [louviers, gaillon]) {
    await store.database.query(
      "INSERT INTO procurement_plans.spaser_scheme_member VALUES ($1, 'joint', $2, '2031-01-01')",
      [louviers.siren, siren],
    );
  }
  await store.database.query(
    "INSERT INTO procurement_plans.spaser_target VALUES ($1, 'joint', 'SOCIAL', 'NUMBER', 5000), ($1, 'joint', 'SOCIAL', 'VALUE', 9999)",
    [louviers.siren],
  );
});
afterAll(() => store.close());

interface Drafted {
  readonly notifiedOn: string;
  readonly considerations?: string;
  readonly absent?: string;
  readonly cents?: number;
  readonly visibility?: string;
  readonly buyer?: typeof louviers;
}

async function contract(id: string, drafted: Drafted): Promise<void> {
  const { notifiedOn, considerations = "{}", absent = "{}", cents = 1000 } = drafted;
  const { visibility = "PUBLIC", buyer = louviers } = drafted;
  await store.database.query(
    `INSERT INTO procurement_plans.contract (id, organisation, visibility, buyer_siret, title, description, cpv_code, value_cents,
       notified_on, considerations, absent_considerations)
     VALUES ($1, $2, $3::procurement_plans.visibility, $4, 't', 'd', '30192000', $5, $6::date, $7::procurement_plans.consideration[], $8::procurement_plans.consideration[])`,
    [id, buyer.siren, visibility, buyer.siret, cents, notifiedOn, considerations, absent],
  );
}

const figures = `contractCount contractValue { amount } figures {
  indicator shareByNumber shareByValue coverageByNumber coverageByValue
  yes { contractCount value { amount } } no { contractCount value { amount } } undeclared { contractCount value { amount } }
  contracts(answer: YES) { totalCount nodes { id } } everything: contracts { totalCount } }`;

async function asked(question: string, caller: Caller = anonymousCaller([])) {
  const { data, errors } = await queryRunner(procurementPlans, store, { caller })(question);
  return { data: data as Record<string, Record<string, unknown>> | null, errors };
}

const ofLouviers = (from: string, until: string) =>
  `{ buyer(siret: "${louviers.siret}") { spaserIndicators(from: "${from}", until: "${until}") { ${figures} } } }`;

function social(indicators: unknown): Record<string, unknown> | undefined {
  const { figures: all } = indicators as { readonly figures: readonly Record<string, unknown>[] };
  return all.find(({ indicator }) => indicator === "SOCIAL");
}

describe("Buyer.spaserIndicators", () => {
  test("counts from the first to the last day, at the value of the last one", async () => {
    const { data } = await asked(ofLouviers("2031-01-01", "2031-12-31"));
    const indicators = data?.["buyer"]?.["spaserIndicators"];
    expect(indicators).toMatchObject({ contractCount: 3, contractValue: { amount: "10.11" } });
    expect(social(indicators)).toEqual({
      indicator: "SOCIAL",
      ...{ shareByNumber: 0.5, coverageByNumber: 0.6667 },
      // 111 cents of 411: the amendment of the last day counts, that of the morrow does not.
      ...{ shareByValue: 0.2701, coverageByValue: 0.4065 },
      yes: { contractCount: 1, value: { amount: "1.11" } },
      no: { contractCount: 1, value: { amount: "3.00" } },
      undeclared: { contractCount: 1, value: { amount: "6.00" } },
      contracts: { totalCount: 1, nodes: [{ id: "first" }] },
      everything: { totalCount: 3 },
    });
  });

  test.each([
    ["2031-01-02", "2031-12-31", 0],
    ["2031-01-01", "2031-12-30", 1],
    ["2030-12-31", "2032-01-01", 3],
  ])("from %s until %s finds the rows behind the figure", async (from, until, yes) => {
    const { data } = await asked(ofLouviers(from, until));
    const figure = social(data?.["buyer"]?.["spaserIndicators"]);
    expect(figure?.["yes"]).toMatchObject({ contractCount: yes });
    expect(figure?.["contracts"]).toMatchObject({ totalCount: yes });
  });

  test("knows no share of nothing", async () => {
    const { data } = await asked(ofLouviers("2040-01-01", "2040-12-31"));
    const indicators = data?.["buyer"]?.["spaserIndicators"];
    expect(indicators).toMatchObject({ contractCount: 0, contractValue: { amount: "0.00" } });
    expect(social(indicators)).toMatchObject({ shareByNumber: null, coverageByValue: null });
  });

  test("counts a private contract for its own organisation alone", async () => {
    const question = ofLouviers("2031-06-02", "2031-06-02");
    const counts = await Promise.all(
      [memberOf(louviers.siren), memberOf(gaillon.siren), anonymousCaller(["200089456"])].map(
        async (caller) => (await asked(question, caller)).data?.["buyer"]?.["spaserIndicators"],
      ),
    );
    expect(counts.map((each) => (each as { readonly contractCount: number }).contractCount)).toEqual([
      1, 0, 0,
    ]);
  });

  test("refuses a period that ends before it starts", async () => {
    const { errors } = await asked(ofLouviers("2031-01-02", "2031-01-01"));
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "until" });
  });

  test("reads the contracts of all the buyers asked in one statement", async () => {
    store.statements.length = 0;
    await asked(
      `{ buyers(first: 50) { nodes { spaserIndicators(from: "2025-01-01", until: "2025-12-31") { contractCount } } } }`,
    );
    expect(store.statements.filter((sql) => sql.includes("AS declared"))).toHaveLength(1);
  });
});

describe("SpaserScheme", () => {
  test("sums its members, and tells whether its targets are reached", async () => {
    const { data } = await asked(`{ spaserScheme(id: "joint") { leadSiren
      members { totalCount nodes { siren } } legalBasis { article }
      indicators(from: "2031-01-01", until: "2031-12-31") { ${figures} }
      progress(from: "2031-01-01", until: "2031-12-31") { outcome target { indicator measure share } } } }`);
    const scheme = data?.["spaserScheme"];
    expect(scheme).toMatchObject({
      leadSiren: louviers.siren,
      members: { totalCount: 2, nodes: [{ siren: gaillon.siren }, { siren: louviers.siren }] },
      legalBasis: { article: "L2111-3" },
      progress: [
        // Two yes of four, one of which nobody declared anything: reached whatever it is.
        { outcome: "MET", target: { indicator: "SOCIAL", measure: "NUMBER", share: 0.5 } },
        { outcome: "NOT_MET", target: { indicator: "SOCIAL", measure: "VALUE", share: 0.9999 } },
      ],
    });
    expect(social(scheme?.["indicators"])).toMatchObject({
      yes: { contractCount: 2, value: { amount: "11.11" } },
      contracts: { totalCount: 2 },
    });
  });

  test("is found by one of its members", async () => {
    const { data } = await asked(
      `{ spaserSchemes(filter: { memberSiren: "${gaillon.siren}" }) { nodes { id } } }`,
    );
    expect(data?.["spaserSchemes"]?.["nodes"]).toContainEqual({ id: "joint" });
  });
});
