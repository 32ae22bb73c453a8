import { procurementPlans } from "../../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { aStrategy, openedDomain, sendDomain } from "../../support/domain-desk";
import { aPlan, gaillon, lineOf, louviers } from "../../support/plan-editor";

let store: TestStore;
let domainId: string;
beforeAll(async () => {
  store = await openTestStore();
  const domain = await openedDomain(store, { name: "Nettoyage", cpvPrefixes: ["9091"] });
  domainId = domain.domainId;
  await sendDomain(store, "addPurchasingStrategy", {
    ...{ ...aStrategy, ...domain, validFrom: "2026-02-01", validUntil: "2026-06-30" },
  });
  const planId = await aPlan(store);
  const line = (need: string, days: object) => lineOf(store, planId, { domainId, need, ...days });
  await line("A", { startOn: "2026-01-31" });
  await line("B", { startOn: "2026-02-01" });
  await line("C", { startOn: "2026-06-30" });
  await line("D", { startOn: "2026-07-01" });
  await line("E", { noticeOn: "2026-06-30", startOn: "2026-07-01" });
  await line("F", { noticeOn: "2026-03-01", visibility: "PRIVATE" });
  await line("G", {});
});
afterAll(() => store.close());

const asked = `followingCount withoutStrategyCount
  strategies { followingCount outOfDaysCount plannedProcurements(orderBy: { field: NEED, direction: ASC }) {
    totalCount nodes { need } } }
  plannedProcurements(orderBy: { field: NEED, direction: ASC }) { nodes { need strategy { versionLabel } } }`;

async function domainAsked(organisation: string, at = "2026-11-23T09:00:00Z"): Promise<unknown> {
  const clock = () => new Date(at);
  const ask = queryRunner(procurementPlans, store, { caller: memberOf(organisation), clock });
  return (await ask(`{ purchasingDomain(id: "${domainId}") { ${asked} } }`)).data?.["purchasingDomain"];
}

describe("the lines that follow a strategy", () => {
  test("are those whose notice, or else start, or else today is one of its days", async () => {
    expect(await domainAsked(louviers)).toMatchObject({
      ...{ followingCount: 4, withoutStrategyCount: 3 },
      strategies: [
        {
          ...{ followingCount: 4, outOfDaysCount: 3 },
          plannedProcurements: {
            ...{ totalCount: 4, nodes: [{ need: "B" }, { need: "C" }, { need: "E" }, { need: "F" }] },
          },
        },
      ],
      plannedProcurements: {
        nodes: ["A", "B", "C", "D", "E", "F", "G"].map((need) => ({
          need,
          strategy: "BCEF".includes(need) ? { versionLabel: "Stratégie 2026" } : null,
        })),
      },
    });
  });

  test("without any day follow the version of the present day", async () => {
    expect(await domainAsked(louviers, "2026-06-30T09:00:00Z")).toMatchObject({
      ...{ followingCount: 5, withoutStrategyCount: 2 },
    });
  });

  test("count only what the caller sees", async () => {
    expect(await domainAsked(gaillon)).toMatchObject({
      ...{ followingCount: 3, withoutStrategyCount: 3 },
      strategies: [{ followingCount: 3, outOfDaysCount: 3, plannedProcurements: { totalCount: 3 } }],
    });
  });

  test("cost the same number of statements for one line and for a hundred", async () => {
    const statements = async (first: number): Promise<number> => {
      store.statements.length = 0;
      const ask = queryRunner(procurementPlans, store, { caller: memberOf(louviers) });
      const { data } = await ask(
        `{ plannedProcurements(first: ${first.toString()}, filter: { domainId: "domaine-nettoyage" }) { nodes { strategy { id followingCount } } } }`,
      );
      expect(data).toMatchObject({ plannedProcurements: { nodes: { length: first } } });
      return store.statements.length;
    };
    expect(await statements(100)).toBe(await statements(1));
  });
});
