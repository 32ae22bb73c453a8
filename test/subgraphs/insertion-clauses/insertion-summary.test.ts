import { anonymousCaller } from "../../../shared/access/caller";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

interface Summary {
  readonly operationCount: number;
  readonly committedHours: number;
  readonly realisedHours: number;
  readonly declaredHours: number;
  readonly completionRatio: number | null;
  readonly byTrade: readonly { readonly hours: number }[];
  readonly byMode: readonly { readonly hours: number }[];
  readonly byYear: readonly {
    readonly operationCount: number;
    readonly committedHours: number;
    readonly realisedHours: number;
  }[];
}

interface Sums {
  readonly operations: number;
  readonly committed: number;
  readonly realised: number;
}

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const query = `query Summaries($references: [_Any!]!) { _entities(representations: $references) { ... on Territory {
  insertionSummary { operationCount committedHours realisedHours declaredHours completionRatio
    byTrade { trade hours } byMode { executionMode hours } byYear { year operationCount committedHours realisedHours } }
} } }`;

const territory = (code: string, perimeter: readonly string[]) => ({
  __typename: "Territory",
  code,
  perimeter,
});

async function summaries(
  references: readonly object[],
  caller = anonymousCaller(["200089456"]),
): Promise<readonly Summary[]> {
  const { data, errors } = await queryRunner(insertionClauses, store, { caller })(query, { references });
  expect(errors).toBeUndefined();
  return (data?.["_entities"] as { insertionSummary: Summary }[]).map(
    ({ insertionSummary }) => insertionSummary,
  );
}

async function communeCodes(): Promise<readonly string[]> {
  const rows = await store.database.query<{ code: string }>(
    "SELECT DISTINCT territory_code AS code FROM insertion_clauses.operation WHERE length(territory_code) = 5 ORDER BY 1",
  );
  return rows.map(({ code }) => code);
}

/** The same sums, written otherwise, over the operations of some visibilities. */
async function sumsOf(visibilities: readonly string[], organisation = ""): Promise<Sums> {
  const [sums] = await store.database.query<Sums>(
    `SELECT count(*)::int AS operations,
       (SELECT sum(committed_hundredths)::int FROM insertion_clauses.insertion_clause c WHERE c.operation_id = ANY(array_agg(o.id))) AS committed,
       (SELECT sum(e.hundredths)::int FROM insertion_clauses.hours_entry e
        JOIN insertion_clauses.insertion_clause c ON c.id = e.clause_id
        WHERE c.operation_id = ANY(array_agg(o.id)) AND EXISTS (
          SELECT 1 FROM insertion_clauses.hours_decision d WHERE d.decision = 'VALIDATED' AND d.entry_id IN (e.id, e.reverses_id))) AS realised
     FROM insertion_clauses.operation o WHERE visibility::text = ANY($1::text[]) OR organisation = $2`,
    [visibilities, organisation],
  );
  if (sums === undefined) throw new Error("A sum always has a row");
  return sums;
}

const sum = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((total, each) => total + each * 100, 0));

describe("insertionSummary of a territory", () => {
  test("the agglomeration sums what its communes sum, with its own", async () => {
    const codes = await communeCodes();
    const all = await summaries([
      territory("200089456", ["200089456", "200035665", ...codes]),
      territory("200035665", ["200089456"]),
      ...codes.map((code) => territory(code, [code])),
    ]);
    const [whole, ...parts] = all;
    const expected = await sumsOf(["PUBLIC", "POOLED"]);
    expect(whole?.operationCount).toBe(expected.operations);
    expect(sum([whole?.committedHours ?? 0])).toBe(expected.committed);
    expect(sum([whole?.realisedHours ?? 0])).toBe(expected.realised);
    expect(sum(parts.map(({ realisedHours }) => realisedHours))).toBe(expected.realised);
    expect(sum(parts.map(({ committedHours }) => committedHours))).toBe(expected.committed);
    expect(whole?.completionRatio).toBeCloseTo(expected.realised / expected.committed, 3);
  });

  test("trades, modes and years each sum to the whole", async () => {
    const [whole] = await summaries([territory("200089456", ["200089456", ...(await communeCodes())])]);
    if (whole === undefined) throw new Error("The agglomeration has a summary");
    const realised = sum([whole.realisedHours]);
    expect(sum(whole.byTrade.map(({ hours }) => hours))).toBe(realised);
    expect(sum(whole.byMode.map(({ hours }) => hours))).toBe(realised);
    expect(sum(whole.byYear.map(({ realisedHours }) => realisedHours))).toBe(realised);
    expect(sum(whole.byYear.map(({ committedHours }) => committedHours))).toBe(sum([whole.committedHours]));
    expect(whole.byYear.reduce((total, { operationCount }) => total + operationCount, 0)).toBe(
      whole.operationCount,
    );
    expect(whole.declaredHours).toBeGreaterThan(0);
  });

  test("a territory where nothing happens has zeros and an unknown ratio", async () => {
    expect(await summaries([territory("75056", ["75056"])])).toEqual([
      {
        operationCount: 0,
        committedHours: 0,
        realisedHours: 0,
        declaredHours: 0,
        completionRatio: null,
        byTrade: [],
        byMode: [],
        byYear: [],
      },
    ]);
  });

  test("a code named twice counts once", async () => {
    const [once, twice] = await summaries([
      territory("27375", ["27375"]),
      territory("27375", ["27375", "27375"]),
    ]);
    expect(twice).toEqual(once);
  });

  test("sums hold only what the caller may see", async () => {
    const perimeter = ["200089456", ...(await communeCodes())];
    const [asNobody] = await summaries([territory("200089456", perimeter)], anonymousCaller([]));
    const ofPublic = await sumsOf(["PUBLIC"]);
    expect(asNobody?.operationCount).toBe(ofPublic.operations);
    expect(sum([asNobody?.realisedHours ?? 0])).toBe(ofPublic.realised);
    const [asLandlord] = await summaries([territory("200089456", perimeter)], memberOf("900100017"));
    const ofLandlord = await sumsOf(["PUBLIC", "POOLED"], "900100017");
    expect(asLandlord?.operationCount).toBe(ofLandlord.operations);
    expect(sum([asLandlord?.realisedHours ?? 0])).toBe(ofLandlord.realised);
  });

  test("two statements serve one territory or sixty", async () => {
    const codes = await communeCodes();
    const counted: number[] = [];
    for (const references of [
      [territory("27375", ["27375"])],
      codes.map((code) => territory(code, [code])),
    ]) {
      store.statements.length = 0;
      await summaries(references);
      counted.push(store.statements.filter((statement) => statement.includes("insertion_clauses")).length);
    }
    expect(counted).toEqual([2, 2]);
  });
});
