import { territorialLabels } from "../../../subgraphs/territorial-labels/subgraph";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(territorialLabels, store);
});
afterAll(() => store.close());

describe("territory", () => {
  test("the agglomeration has 60 member communes and one predecessor", async () => {
    const { data, errors } = await ask(`{ territory(code: "200089456") {
      name population kind predecessors { code successor { code } }
      members(first: 2, orderBy: { field: POPULATION, direction: DESC }) {
        totalCount nodes { code name memberOf { code } }
      }
    } }`);
    expect(errors).toBeUndefined();
    expect(data?.["territory"]).toEqual({
      name: "CA Seine-Eure",
      population: 104950,
      kind: "INTERCOMMUNALITY",
      predecessors: [{ code: "200035665", successor: { code: "200089456" } }],
      members: {
        totalCount: 60,
        nodes: [
          { code: "27375", name: "Louviers", memberOf: { code: "200089456" } },
          { code: "27701", name: "Val-de-Reuil", memberOf: { code: "200089456" } },
        ],
      },
    });
  });

  test("the label of 2012, renewed in 2015, is shown as its predecessor's", async () => {
    const { data } = await ask(`{ territory(code: "200089456") { labelAwards { nodes {
      obtainedYear obtainedOn status holder { code } renews { obtainedYear } renewedBy { obtainedYear }
    } } } }`);
    const holder = { code: "200035665" };
    expect(data?.["territory"]).toEqual({
      labelAwards: {
        nodes: [
          {
            obtainedYear: 2015,
            obtainedOn: null,
            status: "UNDETERMINED",
            holder,
            renews: { obtainedYear: 2012 },
            renewedBy: null,
          },
          {
            obtainedYear: 2012,
            obtainedOn: null,
            status: "UNDETERMINED",
            holder,
            renews: null,
            renewedBy: { obtainedYear: 2015 },
          },
        ],
      },
    });
  });

  test("the perimeter of the agglomeration is itself, its communes and its predecessor", async () => {
    const { data } = await ask(
      `{ epci: territory(code: "200089456") { perimeter } commune: territory(code: "27375") { perimeter } }`,
    );
    expect(data).toMatchObject({
      epci: { perimeter: expect.arrayContaining(["200089456", "200035665", "27375"]) },
      commune: { perimeter: ["27375"] },
    });
    expect(data?.["epci"]).toHaveProperty("perimeter.length", 62);
  });

  test("a territory that is not loaded is null", async () => {
    expect(await ask(`{ territory(code: "75056") { name } }`)).toEqual({ data: { territory: null } });
  });

  test.each([
    ["a malformed code", `{ territory(code: "abc") { name } }`, "INVALID_IDENTIFIER", "code"],
    ["a page of none", `{ territories(first: 0) { totalCount } }`, "INVALID_PAGE_SIZE", "first"],
    ["a page of 101", `{ territories(first: 101) { totalCount } }`, "INVALID_PAGE_SIZE", "first"],
    ["a cursor that is none", `{ territories(after: "x") { totalCount } }`, "INVALID_CURSOR", "after"],
    [
      "a malformed day",
      `{ labelAward(id: "label-tce-2015") { status(on: "2026-02-30") } }`,
      "INVALID_DATE",
      "on",
    ],
  ])("%s is a coded error that names the argument", async (_, query, code, argument) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });
});

describe("lists", () => {
  test("filter territories by kind, membership and a name without accents", async () => {
    const { data } = await ask(`{
      territories(filter: { kind: COMMUNE, memberOf: "200089456", nameContains: "PITRES" }) { totalCount nodes { name } }
    }`);
    expect(data?.["territories"]).toEqual({ totalCount: 1, nodes: [{ name: "Pîtres" }] });
  });

  test("follow the pages of members without a gap or a repeat", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        `query Page($after: String) { territory(code: "200089456") { members(first: 7, after: $after) {
          nodes { code } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const page = (data?.["territory"] as { members: MemberPage }).members;
      seen.push(...page.nodes.map(({ code }) => code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  test("filter awards by scheme, holder and day", async () => {
    const { data } = await ask(`{ labelAwards(filter: {
      schemeId: "territoire-de-commerce-equitable", territoryCode: "200035665", obtainedFrom: "2013-01-01", obtainedUntil: "2015-12-31"
    }) { nodes { id } } }`);
    expect(data?.["labelAwards"]).toEqual({ nodes: [{ id: "label-tce-2015" }] });
  });

  test("find the resolutions about a purchasing domain, from either side", async () => {
    const { data } = await ask(
      `query Both($references: [_Any!]!) {
        councilResolutions(filter: { purchasingDomainId: "domaine-prestations-de-bouche", territoryCode: "200035665" }) { nodes { id } }
        _entities(representations: $references) { ... on PurchasingDomain { councilResolutions(first: 100) { totalCount } } }
      }`,
      { references: [{ __typename: "PurchasingDomain", id: "domaine-travaux-habitat" }] },
    );
    expect(data).toMatchObject({
      councilResolutions: {
        nodes: [{ id: "deliberation-prestations-de-bouche" }, { id: "deliberation-agenda-21" }],
      },
    });
    expect(data?.["_entities"]).toHaveProperty([0, "councilResolutions", "totalCount"], expect.any(Number));
  });

  test("cost the same number of statements for one parent and for sixty", async () => {
    const count = async (first: number): Promise<number> => {
      store.statements.length = 0;
      await ask(`{ territory(code: "200089456") { members(first: ${first.toString()}) { nodes {
        labelAwards(first: 3) { totalCount nodes { scheme { name } status evidence { statement } } }
        councilResolutions(first: 2) { nodes { title commitments { metric } territory { name } } }
        labelSummary { awardCount activeAwardCount resolutionCount } perimeter
      } } } }`);
      return store.statements.length;
    };
    expect(await count(60)).toBe(await count(10));
  });
});

describe("evidence", () => {
  test("links the criteria of 2015 to facts of the other subgraphs", async () => {
    const { data } = await ask(`{ labelAward(id: "label-tce-2015") { evidence {
      criterion { number } councilResolution { id } plannedProcurement { id } dialogueEvent { id } insertionClause { id }
    } } }`);
    const evidence = (data?.["labelAward"] as { evidence: readonly Record<string, unknown>[] }).evidence;
    expect(evidence.map(({ criterion }) => criterion)).toEqual([
      { number: 2 },
      { number: 2 },
      { number: 4 },
      { number: 5 },
    ]);
    expect(evidence).toContainEqual(
      expect.objectContaining({ dialogueEvent: { id: "rencontre-acheteurs-fournisseurs-2016" } }),
    );
  });
});

interface MemberPage {
  readonly nodes: readonly { readonly code: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
