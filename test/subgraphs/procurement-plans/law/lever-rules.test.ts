import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function ask(question: string) {
  const { data, errors } = await queryRunner(procurementPlans, store)(question);
  expect(errors).toBeUndefined();
  return data ?? {};
}

describe("the rules of advice that ship", () => {
  test("name their numbers and their source, and say that they are no law", async () => {
    const { leverRules } = await ask(
      `{ leverRules(on: "2026-11-23") { lever suppliersAbove budgetBelowPercent validTo source } }`,
    );
    const common = {
      validTo: null,
      source: expect.stringContaining("n'est pas une règle de droit") as unknown,
    };
    expect(leverRules).toHaveLength(3);
    expect(leverRules).toEqual(
      expect.arrayContaining([
        { ...common, lever: "RESERVE_PROCUREMENT", suppliersAbove: 30, budgetBelowPercent: 30 },
        { ...common, lever: "RESERVE_LOT", suppliersAbove: 10, budgetBelowPercent: null },
        { ...common, lever: "PERFORMANCE_CONDITION", suppliersAbove: 1, budgetBelowPercent: null },
      ]),
    );
  });

  test("are not known before their first day", async () => {
    expect(await ask(`{ leverRules(on: "2019-12-31") { lever } }`)).toEqual({ leverRules: [] });
  });
});

describe("PlannedProcurement.leverAdvice", () => {
  const need = async () => {
    const { plannedProcurements } = await ask(`{ plannedProcurements(first: 1) { nodes { id } } }`);
    return (plannedProcurements as { readonly nodes: readonly { readonly id: string }[] }).nodes[0]?.id ?? "";
  };

  async function advisedOn(inclusiveSupply: unknown) {
    const representation = { __typename: "PlannedProcurement", id: await need(), inclusiveSupply };
    const { data, errors } = await queryRunner(procurementPlans, store)(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PlannedProcurement {
        leverAdvice(on: "2026-11-23") { lever legalBases { article } rule { suppliersAbove } } } } }`,
      { of: [representation] },
    );
    expect(errors).toBeUndefined();
    return (data?.["_entities"] as readonly { readonly leverAdvice: object }[])[0]?.leverAdvice;
  }

  const supply = {
    supplierCount: 11,
    adaptedCount: 11,
    integrationCount: 0,
    turnoverCount: 0,
    meanTurnover: null,
  };

  test("rests on what another subgraph found", async () => {
    expect(await advisedOn(supply)).toEqual({
      ...{ lever: "RESERVE_LOT", legalBases: [{ article: "L2113-12" }], rule: { suppliersAbove: 10 } },
    });
  });

  test.each([
    ["nothing", null],
    ["half of it", { supplierCount: 11 }],
    ["something else", "11"],
  ])("gives no advice when told %s", async (_, given) => {
    expect(await advisedOn(given)).toBeNull();
  });

  test("reads the rules once for a page", async () => {
    const { plannedProcurements } = await ask(`{ plannedProcurements(first: 50) { nodes { id } } }`);
    const { nodes } = plannedProcurements as { readonly nodes: readonly { readonly id: string }[] };
    store.statements.length = 0;
    const { errors } = await queryRunner(procurementPlans, store)(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PlannedProcurement {
        leverAdvice { lever rule { source } } } } }`,
      { of: nodes.map(({ id }) => ({ __typename: "PlannedProcurement", id, inclusiveSupply: supply })) },
    );
    expect(errors).toBeUndefined();
    expect(store.statements.filter((each) => JSON.stringify(each).includes("lever_rule"))).toHaveLength(1);
  });
});
