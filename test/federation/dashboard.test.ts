import { readFileSync } from "node:fs";
import type { RunningHub } from "../../gateway/hub";
import { projectPath } from "../../shared/runtime/project-root";
import { askHub, startTestHub } from "../support/running-hub";
import { openTestStore, type TestStore } from "../support/test-store";

const dashboard = readFileSync(projectPath("gateway/web/questions/tableau-de-bord.graphql"), "utf8");

interface Member {
  readonly name: string;
  readonly procurementSummary: { readonly planCount: number } | null;
  readonly supplierSummary: { readonly supplierCount: number } | null;
  readonly insertionSummary: { readonly committedHours: number } | null;
}

let store: TestStore;
let hub: RunningHub;
beforeAll(async () => {
  store = await openTestStore();
  hub = await startTestHub(store);
});
afterAll(async () => {
  await hub.close();
  await store.close();
});

async function members(first: number): Promise<readonly Member[]> {
  const { data, errors } = await askHub(hub, dashboard.replace("first: 60", `first: ${first.toString()}`));
  expect(errors).toBeUndefined();
  return (data?.["territory"] as { members: { nodes: readonly Member[] } }).members.nodes;
}

describe("the dashboard of the agglomeration", () => {
  test("shows the figures of its 60 communes, from the four subgraphs", async () => {
    const all = await members(60);
    expect(all).toHaveLength(60);
    expect(
      all.filter(({ procurementSummary }) => (procurementSummary?.planCount ?? 0) > 0).length,
    ).toBeGreaterThan(50);
    expect(
      all.filter(({ supplierSummary }) => (supplierSummary?.supplierCount ?? 0) > 0).length,
    ).toBeGreaterThan(50);
    expect(all.some(({ insertionSummary }) => (insertionSummary?.committedHours ?? 0) > 0)).toBe(true);
  });

  test("takes as many SQL statements for 5 communes as for 59", async () => {
    const count = async (first: number): Promise<number> => {
      store.statements.length = 0;
      await members(first);
      return store.statements.length;
    };
    const few = await count(5);
    expect(await count(59)).toBe(few);
    expect(few).toBeGreaterThan(0);
  });

  test("takes as many statements when a territory holds many more rows", async () => {
    store.statements.length = 0;
    await members(60);
    const before = store.statements.length;
    await store.database.query(
      `INSERT INTO territorial_labels.council_resolution
         (id, organisation, visibility, territory_code, title, summary, adopted_on, purchasing_domain_ids)
       SELECT 'more-' || n, '212703755', 'PUBLIC', '27375', 'T', 'S', '2026-01-01', ARRAY[]::text[]
       FROM generate_series(1, 2000) n`,
    );
    store.statements.length = 0;
    await members(60);
    expect(store.statements.length).toBe(before);
  });
});
