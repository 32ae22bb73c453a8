import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

/** SIREN of each row, its kind, state, visibility, capability and turnover in cents. */
const rows = [
  "('981000001', 'EI', 'VERIFIED', 'PUBLIC', '9831', 10000)",
  "('981000002', 'ESAT', 'VERIFIED', 'PUBLIC', '98', 20001)",
  "('981000003', 'GEIQ', 'VERIFIED', 'PUBLIC', '98310000', NULL)",
  "('981000004', 'ACI', 'VERIFIED', 'PUBLIC', '98311000', NULL)",
  "('981000005', 'EI', 'PENDING', 'PUBLIC', '9831', 999999)",
  "('981000006', 'EA', 'VERIFIED', 'PRIVATE', '9831', 999999)",
  "('981000007', NULL, 'VERIFIED', 'PUBLIC', '9831', 999999)",
];

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await store.database.script(`
    INSERT INTO supplier_relations.supplier (siret, organisation, visibility, name, inclusive_structure, registration_state,
      cpv_prefixes, know_how, turnover_cents, turnover_year)
    SELECT siren || '00001', siren, visibility::supplier_relations.visibility, 'Essai',
      structure::supplier_relations.inclusive_structure_kind, state::supplier_relations.registration_state,
      ARRAY[prefix], '{}', cents, CASE WHEN cents IS NOT NULL THEN 2025 END
    FROM (VALUES ${rows.join(", ")}) AS given(siren, structure, state, visibility, prefix, cents)`);
});
afterAll(() => store.close());

async function supplyOf(cpvCodes: readonly string[], caller: Caller = anonymousCaller([])) {
  const { data, errors } = await queryRunner(supplierRelations, store, { caller })(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PlannedProcurement {
      inclusiveSupply { supplierCount adaptedCount integrationCount turnoverCount meanTurnover { amount } } } } }`,
    { of: cpvCodes.map((cpvCode) => ({ __typename: "PlannedProcurement", id: cpvCode, cpvCode })) },
  );
  expect(errors).toBeUndefined();
  const entities = data?.["_entities"] as readonly { readonly inclusiveSupply: object }[];
  return entities.map(({ inclusiveSupply }) => inclusiveSupply);
}

describe("the inclusive structures for a need", () => {
  test("are those verified, with a capability around its code or inside it", async () => {
    const [narrow, wide, beside] = await supplyOf(["98310000", "98311000", "98320000"]);
    expect(narrow).toEqual({
      ...{ supplierCount: 4, adaptedCount: 1, integrationCount: 2, turnoverCount: 2 },
      meanTurnover: { amount: "150.00" },
    });
    expect(wide).toMatchObject({ supplierCount: 3, integrationCount: 2 });
    expect(beside).toMatchObject({ supplierCount: 1, adaptedCount: 1, integrationCount: 0 });
  });

  test("are none, without a mean, where nobody can supply it", async () => {
    expect(await supplyOf(["99000000"])).toEqual([
      { supplierCount: 0, adaptedCount: 0, integrationCount: 0, turnoverCount: 0, meanTurnover: null },
    ]);
  });

  test("count a private one for itself alone", async () => {
    expect(await supplyOf(["98310000"], memberOf("981000006"))).toMatchObject([
      { supplierCount: 5, adaptedCount: 2, turnoverCount: 3 },
    ]);
  });

  test("cost one statement for all the needs of a page", async () => {
    const count = async (codes: readonly string[]): Promise<number> => {
      store.statements.length = 0;
      await supplyOf(codes);
      return store.statements.length;
    };
    expect(await count(["98310000", "98311000", "98320000", "99000000"])).toBe(await count(["98310000"]));
  });
});

describe("the turnover of a supplier", () => {
  test("is read with its entry, with its year, and null when not declared", async () => {
    const { data } = await queryRunner(
      supplierRelations,
      store,
    )(
      `{ suppliers(first: 10 filter: { cpvPrefix: "9831", structure: GEIQ }) { nodes { turnoverYear turnover { amount } } }
         declared: suppliers(first: 10 filter: { cpvPrefix: "9831", structure: ESAT }) { nodes { turnoverYear turnover { amount } } } }`,
    );
    expect(data).toEqual({
      suppliers: { nodes: [{ turnoverYear: null, turnover: null }] },
      declared: { nodes: [{ turnoverYear: 2025, turnover: { amount: "200.01" } }] },
    });
  });

  test("is never stored without its year", async () => {
    const written = store.database.query(
      "UPDATE supplier_relations.supplier SET turnover_year = NULL WHERE siret = '98100000100001'",
    );
    await expect(written).rejects.toThrow("supplier_turnover_check");
  });
});
