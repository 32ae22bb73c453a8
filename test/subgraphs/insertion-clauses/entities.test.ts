import { anonymousCaller } from "../../../shared/access/caller";
import type { ShownParticipation } from "../../../subgraphs/insertion-clauses/rules/small-counts";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { memberOf, queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(insertionClauses, store);
});
afterAll(() => store.close());

/** Validated hours of an employer on public operations, summed otherwise. */
async function realisedBy(employerSiret: string): Promise<number> {
  const [row] = await store.database.query<{ hundredths: number }>(
    `SELECT sum(e.hundredths)::int AS hundredths FROM insertion_clauses.hours_entry e
     JOIN insertion_clauses.insertion_clause c ON c.id = e.clause_id
     JOIN insertion_clauses.operation o ON o.id = c.operation_id AND o.visibility = 'PUBLIC'
     JOIN insertion_clauses.hours_decision d ON d.decision = 'VALIDATED' AND d.entry_id IN (e.id, e.reverses_id)
     WHERE e.employer_siret = $1`,
    [employerSiret],
  );
  return (row?.hundredths ?? 0) / 100;
}

describe("entities of the graph", () => {
  test("foreign stubs carry what this subgraph knows about them", async () => {
    const references = [
      { __typename: "Lot", id: "lot-1-chauffage" },
      { __typename: "Lot", id: "lot-sans-clause" },
      { __typename: "PlannedProcurement", id: "besoin-renovation-178-logements" },
      { __typename: "Buyer", siret: "90010001700012" },
      { __typename: "Supplier", siret: "90020003100012" },
      { __typename: "Supplier", siret: "90020007200016" },
      { __typename: "InsertionClause", id: "clause-lot-2" },
      { __typename: "Operation", id: "nope" },
    ];
    const asNobody = queryRunner(insertionClauses, store, { caller: anonymousCaller([]) });
    const { data, errors } = await asNobody(
      `query Known($references: [_Any!]!) { _entities(representations: $references) {
        ... on Lot { insertionClause { id } }
        ... on PlannedProcurement { planned: operations { id } }
        ... on Buyer { operations(first: 100) { nodes { id } } }
        ... on Supplier { employedHours }
        ... on InsertionClause { committedHours }
        ... on Operation { title }
      } }`,
      { references },
    );
    expect(errors).toBeUndefined();
    expect(data?.["_entities"]).toEqual([
      { insertionClause: { id: "clause-lot-1" } },
      { insertionClause: null },
      { planned: [{ id: "operation-178-logements" }] },
      { operations: { nodes: expect.arrayContaining([{ id: "operation-178-logements" }]) } },
      { employedHours: await realisedBy("90020003100012") },
      { employedHours: 0 },
      { committedHours: 250 },
      null,
    ]);
  });
});

describe("small counts", () => {
  const query = `{ hoursEntry(id: "heures-clause-lot-1-001") { participants { count display } } }`;
  test.each([
    ["the owner", memberOf("900100017"), 1, "1"],
    ["its facilitator's organisation", memberOf("200089456"), 1, "1"],
    ["the employer", memberOf("900200049"), 1, "1"],
    ["the contractor", memberOf("900200015"), null, "moins de 5"],
    ["a commune", memberOf("212703755"), null, "moins de 5"],
    ["nobody", anonymousCaller(["200089456"]), null, "moins de 5"],
  ])("%s", async (_, caller, count, display) => {
    const { data } = await queryRunner(insertionClauses, store, { caller })(query);
    expect(data?.["hoursEntry"]).toEqual({ participants: [{ count, display }] });
  });

  test("from five on everybody sees the number", async () => {
    const { data } = await ask("{ hoursEntries(first: 100) { nodes { participants { count display } } } }");
    const { nodes } = data?.["hoursEntries"] as { nodes: { participants: ShownParticipation[] }[] };
    const counts = nodes.flatMap(({ participants }) => participants);
    expect(new Set(counts.map(({ count }) => count !== null))).toEqual(new Set([true, false]));
    for (const { count, display } of counts) {
      expect(count === null || count >= 5).toBe(true);
      expect(display).toBe(count === null ? "moins de 5" : String(count));
    }
  });
});

describe("number of SQL statements", () => {
  const everything = (
    first: number,
  ) => `{ operations(first: ${first}, orderBy: { field: WORKS_START_ON, direction: ASC }) { totalCount nodes {
    committedHours realisedHours hoursByTrade { hours } legalBasis { article } legalBasisOn(day: "2026-01-01") { article }
    facilitator { name } evaluations { outcome evaluator { name } findings { score } }
    clauses { realisedHours status expectedHoursOn(day: "2025-06-30") calibrations { hours } evaluation { outcome }
      hoursEntries(first: 5) { totalCount nodes { state decision { decidedOn } participants { display } } } }
  } } }`;

  test("does not grow with the rows", async () => {
    const counts: number[] = [];
    for (const first of [10, 40]) {
      store.statements.length = 0;
      const { errors } = await ask(everything(first));
      expect(errors).toBeUndefined();
      counts.push(store.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
