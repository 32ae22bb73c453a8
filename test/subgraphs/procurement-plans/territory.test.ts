import { townHallSiret } from "../../../shared/kernel/siret";
import { memberCommunes } from "../../../prisma/demo/member-communes";
import { procurementPlans } from "../../../subgraphs/procurement-plans/subgraph";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { agglomeration, askTerritories, sums, territory } from "./support/perimeter-figures";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(procurementPlans, store);
});
afterAll(() => store.close());

describe("lists over a perimeter", () => {
  test("buyers of the agglomeration are the two intercommunalities, the communes and the landlord", async () => {
    const [answer] = await askTerritories(
      ask,
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
      ask,
      members.map(({ code }) => territory(code, [code])),
      selection,
    )) as readonly {
      plannedProcurements: { totalCount: number; nodes: readonly { buyer: { siret: string } }[] };
    }[];
    for (const [index, { plannedProcurements }] of answers.entries()) {
      const siret = townHallSiret(members[index]?.siren ?? "");
      const expected = await sums(store, "planned_procurement", `year = 2025 AND buyer_siret = '${siret}'`);
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
        ask,
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
    expect(seen).toHaveLength((await sums(store, "planned_procurement")).count);
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
