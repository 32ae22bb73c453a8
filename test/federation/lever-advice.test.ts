import { startGateway, type RunningHub } from "../../gateway/hub";
import { createLog } from "../../shared/runtime/log";
import {
  addressSettings,
  askHub,
  startDistributedHub,
  startSubgraphs,
  startTestHub,
  testConfig,
  type RunningSubgraphs,
} from "../support/running-hub";
import { openTestStore, type TestStore } from "../support/test-store";

let store: TestStore;
let hub: RunningHub;
let distributed: RunningHub;
let subgraphs: RunningSubgraphs;
let alone: RunningHub;
beforeAll(async () => {
  store = await openTestStore();
  await store.database.script(lines);
  hub = await startTestHub(store);
  distributed = await startDistributedHub(store);
  subgraphs = await startSubgraphs(store);
  const urls = new Map([...subgraphs.urls, ["supplier-relations", "http://127.0.0.1:1/graphql"]]);
  alone = await startGateway(testConfig(addressSettings(urls)), createLog("silent"));
});
afterAll(async () => {
  await alone.close();
  await subgraphs.close();
  await distributed.close();
  await hub.close();
  await store.close();
});

/** Needs of a year and a CPV division that nobody else has, and suppliers for them: 31, 11, 2 and 1 by class. */
const lines = `
  INSERT INTO procurement_plans.procurement_plan (id, organisation, visibility, pool, buyer_siret, year, title, status)
  VALUES ('lever', '212703755', 'PUBLIC', NULL, '21270375500018', 2098, 'Essai', 'DRAFT');
  INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year, need,
    description, cpv_code, value_cents, nature, considerations, status)
  SELECT 'lever-' || cpv, '212703755', 'PUBLIC', NULL, 'lever', '21270375500018', 2098, 'Essai', 'Essai', cpv,
    cents, 'SERVICES', '{}', 'OPEN'
  FROM (VALUES ('98310000', 2999999), ('98311000', 3000000), ('98320000', 1), ('98330000', 1), ('98340000', 1)) AS need(cpv, cents);
  INSERT INTO supplier_relations.supplier (siret, organisation, visibility, pool, name, inclusive_structure, cpv_prefixes,
    know_how, registration_state, turnover_cents, turnover_year)
  SELECT lpad(rank::text, 9, '8') || '00001', lpad(rank::text, 9, '8'), 'PUBLIC', NULL, 'Essai ' || rank,
    (ARRAY['EI', 'ESAT'])[1 + rank % 2]::supplier_relations.inclusive_structure_kind,
    ARRAY[CASE WHEN rank <= 31 THEN '9831' WHEN rank <= 42 THEN '9832' WHEN rank <= 44 THEN '98330000' ELSE '9834' END],
    '{}', 'VERIFIED', CASE WHEN rank <= 20 THEN 10000000 END, CASE WHEN rank <= 20 THEN 2025 END
  FROM generate_series(1, 45) AS rank;
  INSERT INTO supplier_relations.supplier (siret, organisation, visibility, pool, name, inclusive_structure, cpv_prefixes,
    know_how, registration_state)
  VALUES ('77777777700001', '777777777', 'PUBLIC', NULL, 'En attente', 'EI', '{9834}', '{}', 'PENDING'),
    ('77777777700002', '777777777', 'PRIVATE', NULL, 'Privé', 'EI', '{9834}', '{}', 'VERIFIED'),
    ('77777777700003', '777777777', 'PUBLIC', NULL, 'Ordinaire', NULL, '{9834}', '{}', 'VERIFIED');`;

const question = `{ plannedProcurements(first: 10 filter: { year: 2098 } orderBy: { field: VALUE direction: DESC }) { nodes { cpvCode
  inclusiveSupply { supplierCount adaptedCount integrationCount turnoverCount meanTurnover { amount } }
  leverAdvice { on lever reasons legalBases { article } rule { suppliersAbove source } } } } }`;

interface Need {
  readonly cpvCode: string;
  readonly inclusiveSupply: { readonly supplierCount: number; readonly meanTurnover: object | null } | null;
  readonly leverAdvice: { readonly lever: string; readonly reasons: readonly string[] } | null;
}

async function needsOf(of: RunningHub) {
  const { data, errors } = await askHub(of, question);
  const { nodes } = data?.["plannedProcurements"] as { readonly nodes: readonly Need[] };
  return { errors, needs: nodes.toSorted((left, right) => (left.cpvCode < right.cpvCode ? -1 : 1)) };
}

describe("the lever that inclusive suppliers make possible", () => {
  test("is found through the graph, the same through both transports", async () => {
    const { needs, errors } = await needsOf(hub);
    expect(errors).toBeUndefined();
    expect(
      needs.map((need) => [need.cpvCode, need.inclusiveSupply?.supplierCount, need.leverAdvice?.lever]),
    ).toEqual([
      ["98310000", 31, "RESERVE_PROCUREMENT"],
      ["98311000", 31, "RESERVE_LOT"],
      ["98320000", 11, "RESERVE_LOT"],
      ["98330000", 2, "PERFORMANCE_CONDITION"],
      ["98340000", 1, "NONE"],
    ]);
    expect(needs[0]).toMatchObject({
      inclusiveSupply: {
        adaptedCount: 16,
        integrationCount: 15,
        turnoverCount: 20,
        meanTurnover: { amount: "100000.00" },
      },
      leverAdvice: {
        ...{ on: "2026-11-23", rule: { suppliersAbove: 30 } },
        legalBases: [{ article: "L2113-12" }, { article: "L2113-13" }, { article: "L2113-14" }],
      },
    });
    expect((await needsOf(distributed)).needs).toEqual(needs);
  });

  test("is asked for by itself: what it requires is fetched unseen", async () => {
    const { data } = await askHub(
      hub,
      `{ plannedProcurement(id: "lever-98310000") { leverAdvice { lever } } }`,
    );
    expect(data).toEqual({ plannedProcurement: { leverAdvice: { lever: "RESERVE_PROCUREMENT" } } });
  });

  test("is missing while the directory of suppliers is down; the rest answers", async () => {
    const { needs, errors } = await needsOf(alone);
    expect(errors).toBeDefined();
    expect(needs.map(({ cpvCode, inclusiveSupply }) => [cpvCode, inclusiveSupply])).toHaveLength(5);
    expect(needs.filter(({ inclusiveSupply }) => inclusiveSupply !== null)).toEqual([]);
    expect(needs.filter(({ leverAdvice }) => leverAdvice !== null)).toEqual([]);
  });
});
