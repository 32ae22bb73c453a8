import { anonymousCaller, type Caller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { content, contractDesk, launchedLine, louviers } from "./contract-desk";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await launchedLine(store, "lotie", { lots: 2 });
});
afterAll(() => store.close());

async function fulfilment(caller: Caller = memberOf(louviers.siren)) {
  const { data } = await queryRunner(procurementPlans, store, { caller })(
    `{ plannedProcurement(id: "lotie") { fulfilmentStatus
      fulfilment { lotCount awardedLotCount plannedValue { amount } awardedValue { amount } currentValue { amount } difference { amount } }
      plan { fulfilment { lineCount awardedValue { amount } byStatus { status lineCount } } } } }`,
  );
  return data?.["plannedProcurement"];
}

describe("PlannedProcurement.fulfilment", () => {
  test("follows the awards, lot by lot, for who sees the contracts", async () => {
    const send = contractDesk(store);
    const award = (lotId: string, value: string, visibility: string) =>
      send("recordContract", { lotId, visibility, content: { ...content, value } });
    expect(await fulfilment()).toMatchObject({
      fulfilmentStatus: "UNDER_WAY",
      fulfilment: { lotCount: 2, awardedLotCount: 0, plannedValue: { amount: "1000.00" }, difference: null },
    });
    await award("lotie-lot-1", "400.00", "PUBLIC");
    expect(await fulfilment()).toMatchObject({
      fulfilmentStatus: "PARTLY",
      fulfilment: { awardedLotCount: 1, awardedValue: { amount: "400.00" }, difference: null },
    });
    const { contract } = await award("lotie-lot-2", "500.01", "PRIVATE");
    await send("amendContract", {
      ...{ contractId: contract?.["id"], version: 1, signedOn: "2026-11-23", valueChange: "10.00" },
      ...{ object: "Quantités", reason: "Effectifs" },
    });
    expect(await fulfilment()).toEqual({
      fulfilmentStatus: "FULFILLED",
      fulfilment: {
        ...{ lotCount: 2, awardedLotCount: 2, plannedValue: { amount: "1000.00" } },
        ...{ awardedValue: { amount: "900.01" }, currentValue: { amount: "910.01" } },
        difference: { amount: "-99.99" },
      },
      plan: {
        fulfilment: {
          ...{ lineCount: 1, awardedValue: { amount: "900.01" } },
          byStatus: [{ status: "FULFILLED", lineCount: 1 }],
        },
      },
    });
    // A private contract weighs for its own organisation alone; what is not seen whole is not compared.
    expect(await fulfilment(anonymousCaller(["200089456"]))).toMatchObject({
      fulfilmentStatus: "FULFILLED",
      fulfilment: { awardedLotCount: 1, awardedValue: { amount: "400.00" }, difference: null },
    });
  });
});

test("planned against awarded is read for a page of buyers in one statement", async () => {
  store.statements.length = 0;
  const { data } = await queryRunner(
    procurementPlans,
    store,
  )(`{ buyers(first: 50) { nodes { fulfilmentByYear { year fulfilment { plannedValue { amount } } } } } }`);
  expect(JSON.stringify(data)).toContain('"year":2025');
  expect(store.statements.filter((sql) => sql.includes("AS awarded_lots"))).toHaveLength(1);
});
