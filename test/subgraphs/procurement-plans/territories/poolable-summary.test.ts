import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { agglomeration, askTerritories, communes, territory } from "../support/perimeter-figures";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const selection = `poolingOpportunities(first: 40) { totalCount nodes { id
    lines(first: 30) { nodes { id value { amount } } } } }
  procurementSummary { poolingOpportunityCount poolableValue { amount } }`;

interface Answer {
  readonly poolingOpportunities: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly lines: {
        readonly nodes: readonly { readonly id: string; readonly value: { readonly amount: string } }[];
      };
    }[];
  };
  readonly procurementSummary: {
    readonly poolingOpportunityCount: number;
    readonly poolableValue: { readonly amount: string };
  };
}

async function answers(caller = memberOf("200089456"), references: readonly object[] = [agglomeration]) {
  const ask = queryRunner(procurementPlans, store, { caller });
  return (await askTerritories(ask, references, selection)) as readonly Answer[];
}

describe("what could be pooled, in procurementSummary", () => {
  test("counts the opportunities that are listed, and each of their needs once", async () => {
    const commune = territory("27375", ["27375"]);
    for (const answer of await answers(undefined, [agglomeration, commune])) {
      const { poolingOpportunities, procurementSummary } = answer;
      const values = new Map(
        poolingOpportunities.nodes.flatMap(({ lines }) =>
          lines.nodes.map(({ id, value }) => [id, value.amount] as const),
        ),
      );
      const cents = [...values.values()].reduce(
        (total, amount) => total + BigInt(amount.replace(".", "")),
        0n,
      );
      expect(cents).toBeGreaterThan(0n);
      expect(procurementSummary).toEqual({
        poolingOpportunityCount: poolingOpportunities.totalCount,
        poolableValue: {
          amount: `${(cents / 100n).toString()}.${(cents % 100n).toString().padStart(2, "0")}`,
        },
      });
    }
  });

  test("leaves out what the caller's organisation dismissed, and nobody else's count moves", async () => {
    const [before] = await answers();
    const dismissed = before?.poolingOpportunities.nodes[0]?.id ?? "";
    const ask = queryRunner(procurementPlans, store, { caller: memberOf("200089456") });
    await ask(
      `mutation ($id: ID!) { dismissPoolingOpportunity(input: { opportunityId: $id, version: 0, reason: "Déjà pourvu" }) { __typename } }`,
      { id: dismissed },
    );
    const count = async (organisation: string) =>
      (await answers(memberOf(organisation)))[0]?.procurementSummary.poolingOpportunityCount;
    expect(await count("200089456")).toBe((before?.procurementSummary.poolingOpportunityCount ?? 0) - 1);
    expect(await count("212703755")).toBe(before?.procurementSummary.poolingOpportunityCount);
  });

  test("costs the same number of statements for two communes and for sixty, and none when not asked", async () => {
    const ask = queryRunner(procurementPlans, store);
    const statements = async (codes: readonly string[], fields: string) => {
      store.statements.length = 0;
      const references = codes.map((code) => territory(code, [code]));
      await askTerritories(ask, references, `procurementSummary { planCount ${fields} }`);
      return store.statements;
    };
    const fields = "poolingOpportunityCount poolableValue { amount }";
    const some = (await statements(communes.slice(0, 2), fields)).length;
    expect((await statements(communes, fields)).length).toBe(some);
    const unasked = await statements(communes, "");
    expect(unasked.filter((sql) => sql.includes("poolable_since"))).toEqual([]);
  });

  test("is nothing where nobody plans", async () => {
    const [nobody] = await answers(undefined, [territory("75056", ["75056"])]);
    expect(nobody?.procurementSummary).toEqual({
      poolingOpportunityCount: 0,
      poolableValue: { amount: "0.00" },
    });
  });
});
