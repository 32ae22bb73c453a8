import { readFileSync } from "node:fs";
import type { RunningHub } from "../../gateway/hub";
import { projectPath } from "../../shared/runtime/project-root";
import { askHub, startDistributedHub, startTestHub } from "../support/running-hub";
import { openTestStore, type TestStore } from "../support/test-store";

const story = readFileSync(projectPath("gateway/web/story-query.graphql"), "utf8");

interface Hours {
  readonly trade: string;
  readonly executionMode: string;
  readonly hours: number;
}

interface Lot {
  readonly title: string;
  readonly insertionClause: {
    readonly committedHours: number;
    readonly realisedHours: number;
    readonly hoursBreakdown: readonly Hours[];
    readonly operation: Readonly<Record<string, unknown>>;
  } | null;
}

interface Procurement {
  readonly need: string;
  readonly legalBasis: { readonly article: string } | null;
  readonly lots: readonly Lot[];
  readonly consultations: readonly Readonly<Record<string, unknown>>[];
}

interface Story {
  readonly labelAwards: { readonly nodes: readonly Readonly<Record<string, unknown>>[] };
  readonly councilResolutions: {
    readonly nodes: readonly {
      readonly title: string;
      readonly purchasingDomains: readonly {
        readonly name: string;
        readonly strategies: readonly unknown[];
        readonly plannedProcurements: { readonly nodes: readonly Procurement[] };
      }[];
    }[];
  };
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

async function tell(): Promise<Story> {
  const { data, errors } = await askHub(hub, story);
  expect(errors).toBeUndefined();
  return data?.["territory"] as Story;
}

describe("the Seine-Eure story, in one query", () => {
  test("begins with the label of 2012, renewed in 2015, held by the predecessor", async () => {
    const { labelAwards } = await tell();
    expect(labelAwards.nodes.map(({ obtainedYear, renews }) => [obtainedYear, renews])).toEqual([
      [2015, { obtainedYear: 2012 }],
      [2012, null],
    ]);
  });

  test("goes from the resolution on catering to a domain, its strategies and a planned procurement", async () => {
    const { councilResolutions } = await tell();
    const [catering] = councilResolutions.nodes;
    expect(catering?.title).toBe("Qualité des produits dans les prestations de bouche");
    expect(catering?.purchasingDomains[0]).toMatchObject({ name: "Prestations de bouche" });
    expect(catering?.purchasingDomains[0]?.strategies.length).toBeGreaterThan(0);
  });

  test("goes on to the renovation of 178 dwellings: two lots, 600 hours committed, about 900 done", async () => {
    const { councilResolutions } = await tell();
    const renovation = councilResolutions.nodes
      .flatMap(({ purchasingDomains }) => purchasingDomains)
      .flatMap(({ plannedProcurements }) => plannedProcurements.nodes)
      .find(({ need }) => need.includes("178 logements"));
    expect(renovation?.legalBasis?.article).toBe("art. 38");
    expect(JSON.stringify(renovation?.consultations)).toContain("RAN COPER");
    const clauses = (renovation?.lots ?? []).flatMap(({ insertionClause }) => insertionClause ?? []);
    expect(clauses).toHaveLength(2);
    expect(sum(clauses.map(({ committedHours }) => committedHours))).toBe(600);
    expect(clauses[0]?.operation).toMatchObject({
      dwellings: 178,
      committedHours: 600,
      evaluations: [{ outcome: "MET" }],
    });
    const done = clauses.flatMap(({ hoursBreakdown }) => hoursBreakdown);
    expect(new Set(done.map(({ trade }) => trade))).toEqual(
      new Set(["SANITATION", "ELECTRICITY", "CLEANING"]),
    );
    expect(done.filter(({ trade }) => trade === "CLEANING")).toEqual([
      { trade: "CLEANING", executionMode: "SUBCONTRACT_EI", hours: expect.any(Number) },
    ]);
    const realised = sum(clauses.map(({ realisedHours }) => realisedHours));
    expect(sum(done.map(({ hours }) => hours))).toBe(realised);
    expect(realised).toBeGreaterThan(890);
    expect(realised).toBeLessThan(900);
  });

  test("is the same over HTTP subgraphs", async () => {
    const distributed = await startDistributedHub(store);
    try {
      expect(await askHub(distributed, story)).toEqual(await askHub(hub, story));
    } finally {
      await distributed.close();
    }
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
