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

/** A row of the store that the runner's caller, of the pool, may see. */
interface Need {
  readonly id: string;
  readonly valueCents: bigint;
  readonly startOn: string;
}

const needsVisible = async (condition: string): Promise<readonly Need[]> =>
  store.database.query<Need>(`
    SELECT id, value_cents AS "valueCents", coalesce(start_on, '9999-12-31')::text AS "startOn"
    FROM procurement_plans.planned_procurement WHERE visibility <> 'PRIVATE' AND (${condition}) ORDER BY id COLLATE "C"`);

/** Follows a list of needs to its end. */
async function everyId(
  filter: string,
  orderBy = "{ field: VALUE, direction: DESC }",
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(
      `query Page($after: String) { plannedProcurements(first: 100, after: $after, filter: ${filter}, orderBy: ${orderBy}) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const page = data?.["plannedProcurements"] as PageOf<{ id: string }>;
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

describe("planned procurements are filtered", () => {
  test.each([
    ["by domain", `{ domainId: "domaine-nettoyage" }`, "domain_id = 'domaine-nettoyage'"],
    ["by CPV division", `{ cpvPrefix: "45" }`, "cpv_code LIKE '45%'"],
    ["by whole CPV code", `{ cpvPrefix: "45331100" }`, "cpv_code = '45331100'"],
    ["by buyer", `{ buyerSiret: "21270375500018" }`, "buyer_siret = '21270375500018'"],
    ["by year", "{ year: 2025 }", "year = 2025"],
    ["by nature", "{ nature: WORKS }", "nature = 'WORKS'"],
    ["by status", "{ status: ABANDONED }", "status = 'ABANDONED'"],
    [
      "by value, both ends included",
      `{ valueFrom: "672000", valueUntil: "672000.00" }`,
      "value_cents = 67200000",
    ],
    ["by value, a cent below", `{ valueFrom: "671999.99", valueUntil: "671999.99" }`, "false"],
    [
      "by window",
      `{ windowFrom: "2025-03-01", windowUntil: "2025-03-31" }`,
      "latest_needed_on >= '2025-03-01' AND notice_on <= '2025-03-31'",
    ],
    [
      "by the last day of a window",
      `{ windowFrom: "2017-03-31", windowUntil: "2017-12-31" }`,
      "id = 'besoin-renovation-178-logements'",
    ],
    ["by the day after a window", `{ windowFrom: "2017-04-01", windowUntil: "2017-12-31" }`, "false"],
    [
      "by considerations, all of them",
      "{ considerations: [FAIR_TRADE, ORGANIC] }",
      "considerations @> '{FAIR_TRADE,ORGANIC}'",
    ],
    [
      "by text without accents",
      `{ textContains: "RESEAUX DE CHAUFFAGE" }`,
      "need ILIKE '%réseaux de chauffage%'",
    ],
    ["by a wildcard, which is ordinary text", `{ textContains: "100%_" }`, "false"],
    [
      "by everything at once",
      `{ year: 2024, nature: SERVICES, cpvPrefix: "9091", considerations: [SOCIAL], status: AWARDED }`,
      "year = 2024 AND nature = 'SERVICES' AND cpv_code LIKE '9091%' AND 'SOCIAL' = ANY(considerations) AND status = 'AWARDED'",
    ],
  ])("%s", async (_, filter, condition) => {
    const expected = await needsVisible(condition);
    expect([...(await everyId(filter))].sort()).toEqual(expected.map(({ id }) => id));
  });

  test("the same filter gives the count", async () => {
    const { data } = await ask(`{ plannedProcurements(first: 1, filter: { year: 2025 }) { totalCount } }`);
    expect(data).toEqual({ plannedProcurements: { totalCount: (await needsVisible("year = 2025")).length } });
  });
});

describe("planned procurements are ordered", () => {
  test.each([
    ["ASC", (left: Need, right: Need) => compare(left.startOn, right.startOn) || compare(left.id, right.id)],
    ["DESC", (left: Need, right: Need) => compare(right.startOn, left.startOn) || compare(right.id, left.id)],
  ])("by start %s, an unknown one counting as the latest, page after page", async (direction, order) => {
    const expected = [...(await needsVisible("true"))].sort(order).map(({ id }) => id);
    expect(await everyId("{}", `{ field: START_ON, direction: ${direction} }`)).toEqual(expected);
  });

  test("by value, whose cursor holds large numbers", async () => {
    const rows = new Map((await needsVisible("true")).map(({ id, valueCents }) => [id, Number(valueCents)]));
    const values = (await everyId("{}")).map((id) => rows.get(id) ?? -1);
    expect(values).toHaveLength(rows.size);
    expect(values).toEqual([...values].sort((left, right) => right - left));
  });
});

describe("nested lists", () => {
  test("give each element once, page after page", async () => {
    const expected = await needsVisible("buyer_siret = '20008945600012'");
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        `query Page($after: String) { buyer(siret: "20008945600012") { plannedProcurements(first: 3, after: $after) {
          totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { plannedProcurements: page } = data?.["buyer"] as {
        plannedProcurements: PageOf<{ id: string }>;
      };
      expect(page.totalCount).toBe(expected.length);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([...seen].sort()).toEqual(expected.map(({ id }) => id));
  });

  test("take filters of their own", async () => {
    const { data } = await ask(`{ purchasingDomain(id: "domaine-travaux-habitat") {
      plannedProcurements(first: 100, filter: { year: 2016 }) { totalCount nodes { id } } } }`);
    expect(data?.["purchasingDomain"]).toEqual({
      plannedProcurements: { totalCount: 1, nodes: [{ id: "besoin-renovation-178-logements" }] },
    });
  });

  test("cost as many statements for ten buyers as for sixty", async () => {
    const count = async (first: number): Promise<number> => {
      store.statements.length = 0;
      const { errors } = await ask(`{ buyers(first: ${first.toString()}, filter: { kind: COMMUNE }) { nodes {
        territory { code }
        plans(first: 3) { totalCount nodes { plannedValue { amount } lineCount plannedProcurements(first: 2) { totalCount nodes { id } } } }
        plannedProcurements(first: 5) { nodes { plan { id } buyer { name } domain { name strategies { stakeholders { name } } }
          legalBasis { article } lots { contract { suppliers { siret } } } contracts { lot { number } } } }
        contracts(first: 3) { totalCount nodes { value { amount } plannedProcurement { need } } }
      } } }`);
      expect(errors).toBeUndefined();
      return store.statements.length;
    };
    // Which loads share a batch depends on when answers arrive: one or two more, never one by row.
    const few = await count(10);
    expect(await count(60)).toBeLessThanOrEqual(few + 2);
  });
});

describe("the other lists", () => {
  test("buyers by kind, territory and name without accents", async () => {
    const { data } = await ask(`{
      landlords: buyers(filter: { kind: SOCIAL_LANDLORD }) { nodes { siret territory { code } } }
      here: buyers(filter: { territoryCode: "27375" }) { nodes { name } }
      named: buyers(filter: { nameContains: "PITRES" }) { nodes { name } }
      communes: buyers(filter: { kind: COMMUNE }) { totalCount }
      rail: buyers(filter: { kind: RAIL_OPERATOR }) { nodes { territory { code } } }
    }`);
    expect(data).toEqual({
      landlords: { nodes: [{ siret: "90010001700012", territory: { code: "200089456" } }] },
      here: { nodes: [{ name: "Commune de Louviers" }] },
      named: { nodes: [{ name: "Commune de Pîtres" }] },
      communes: { totalCount: 60 },
      rail: { nodes: [{ territory: null }] },
    });
  });

  test("plans by buyer, year and status", async () => {
    const { data } = await ask(`{
      procurementPlans(filter: { buyerSiret: "90010001700012", year: 2016, status: CLOSED }) { nodes { id } }
      none: procurementPlans(filter: { buyerSiret: "90010001700012", status: DRAFT }) { totalCount nodes { id } }
    }`);
    expect(data).toEqual({
      procurementPlans: { nodes: [{ id: "programmation-bailleur-2016" }] },
      none: { totalCount: 0, nodes: [] },
    });
  });

  test("contracts by supplier, CPV, day, value and considerations", async () => {
    const { data } = await ask(`{ contracts(filter: {
      supplierSiret: "90020001500015", buyerSiret: "90010001700012", cpvPrefix: "4533", considerations: [SOCIAL]
      notifiedFrom: "2016-12-05", notifiedUntil: "2016-12-05", valueFrom: "384600", valueUntil: "384600"
    }) { totalCount nodes { id } } }`);
    expect(data?.["contracts"]).toEqual({ totalCount: 1, nodes: [{ id: "marche-lot-1-chauffage" }] });
  });

  test("domains by name", async () => {
    const { data } = await ask(
      `{ purchasingDomains(orderBy: { field: NAME, direction: DESC }) { totalCount nodes { name } } }`,
    );
    expect(data?.["purchasingDomains"]).toEqual({
      totalCount: 4,
      nodes: [
        { name: "Travaux d'habitat et de bâtiment" },
        { name: "Prestations de bouche" },
        { name: "Nettoyage des locaux" },
        { name: "Fournitures et impression" },
      ],
    });
  });
});

describe("bad input", () => {
  test.each([
    ["a page of none", `{ buyers(first: 0) { totalCount } }`, "INVALID_PAGE_SIZE", "first"],
    ["a page of 101", `{ plannedProcurements(first: 101) { totalCount } }`, "INVALID_PAGE_SIZE", "first"],
    [
      "a nested page of none",
      `{ buyer(siret: "20008945600012") { plans(first: 0) { totalCount } } }`,
      "INVALID_PAGE_SIZE",
      "first",
    ],
    ["a cursor that is none", `{ contracts(after: "x") { totalCount } }`, "INVALID_CURSOR", "after"],
    ["a malformed SIRET", `{ buyer(siret: "20008945600013") { name } }`, "INVALID_IDENTIFIER", "siret"],
    ["a malformed day", `{ procurementThresholds(on: "2026-02-30") { kind } }`, "INVALID_DATE", "on"],
  ])("%s is a coded error that names the argument", async (_, query, code, argument) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });

  test.each([
    ["a CPV prefix of one digit", `{ cpvPrefix: "4" }`, "INVALID_IDENTIFIER"],
    ["a buyer that is no SIRET", `{ buyerSiret: "123" }`, "INVALID_IDENTIFIER"],
    ["a value that is no amount", `{ valueFrom: "1,5" }`, "BAD_USER_INPUT"],
    ["a window that does not exist", `{ windowFrom: "2025-02-29" }`, "INVALID_DATE"],
  ])("%s is a coded error", async (_, filter, code) => {
    const { errors } = await ask(`{ plannedProcurements(filter: ${filter}) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
  });

  test("a cursor of another order is refused", async () => {
    const { data } = await ask(`{ buyers(first: 1) { pageInfo { endCursor } } }`);
    const { pageInfo } = data?.["buyers"] as { pageInfo: { endCursor: string } };
    const { errors } = await ask(
      `query Other($after: String) { buyers(after: $after, orderBy: { field: SIRET, direction: ASC }) { totalCount } }`,
      { after: pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID_CURSOR", argument: "after" });
  });
});

interface PageOf<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
