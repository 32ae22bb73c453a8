import { anonymousCaller } from "../../../shared/access/caller";
import { territorialLabels } from "../../../subgraphs/territorial-labels/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

interface Counted {
  readonly visibility: "PUBLIC" | "POOLED" | "PRIVATE";
  readonly id: string;
  readonly organisation: string;
}

let store: TestStore;
let rows: readonly Counted[];
beforeAll(async () => {
  store = await openTestStore();
  rows = await store.database.query<Counted>(
    "SELECT id, organisation, visibility::text AS visibility FROM territorial_labels.council_resolution",
  );
});
afterAll(() => store.close());

const countOf = (...visible: readonly Counted["visibility"][]): number =>
  rows.filter(({ visibility }) => visible.includes(visibility)).length;

async function totalSeenBy(
  caller: Parameters<typeof memberOf>[0] | null,
  pools: readonly string[] = [],
): Promise<unknown> {
  const ask = queryRunner(territorialLabels, store, {
    caller: caller === null ? anonymousCaller(pools) : { ...memberOf(caller), pools },
  });
  const { data } = await ask(`{ councilResolutions { totalCount } }`);
  return (data?.["councilResolutions"] as { totalCount: number }).totalCount;
}

describe("visibility of resolutions", () => {
  test("nobody's caller sees what is public", async () => {
    expect(await totalSeenBy(null)).toBe(countOf("PUBLIC"));
  });

  test("a caller of the pool sees what is pooled too", async () => {
    expect(await totalSeenBy(null, ["200089456"])).toBe(countOf("PUBLIC", "POOLED"));
  });

  test("a caller of another pool does not", async () => {
    expect(await totalSeenBy(null, ["200023414"])).toBe(countOf("PUBLIC"));
  });

  test("an organisation sees its own private rows and no other's", async () => {
    const mine = rows.find(({ visibility }) => visibility === "PRIVATE");
    if (mine === undefined) throw new Error("The demonstration holds private resolutions");
    const own = rows.filter(
      ({ visibility, organisation }) => visibility === "PRIVATE" && organisation === mine.organisation,
    );
    expect(await totalSeenBy(mine.organisation)).toBe(
      rows.filter(
        ({ visibility, organisation }) => visibility === "PUBLIC" || organisation === mine.organisation,
      ).length,
    );
    expect(own.length).toBeGreaterThan(0);
    const references = [{ __typename: "CouncilResolution", id: mine.id }];
    const asOther = queryRunner(territorialLabels, store, { caller: memberOf("900100017") });
    const query = `query Direct($references: [_Any!]!) { _entities(representations: $references) { __typename } councilResolution(id: "${mine.id}") { title } }`;
    expect((await asOther(query, { references })).data).toEqual({
      _entities: [null],
      councilResolution: null,
    });
    const asOwner = queryRunner(territorialLabels, store, { caller: memberOf(mine.organisation) });
    expect((await asOwner(query, { references })).data).toMatchObject({
      _entities: [{ __typename: "CouncilResolution" }],
    });
  });

  test("figures count what the caller may see", async () => {
    const query = `{ territory(code: "200089456") { labelSummary { resolutionCount commitmentCount } } }`;
    const asked = async (pools: readonly string[]) =>
      (await queryRunner(territorialLabels, store, { caller: anonymousCaller(pools) })(query)).data;
    expect(await asked([])).toEqual({
      territory: {
        labelSummary: { resolutionCount: countOf("PUBLIC"), commitmentCount: expect.any(Number) },
      },
    });
    expect(await asked(["200089456"])).toMatchObject({
      territory: { labelSummary: { resolutionCount: countOf("PUBLIC", "POOLED") } },
    });
  });
});
