import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { hoursMutations } from "./hours-mutations";
import { around, buildSite, siteParts, sirets } from "./support/building-site";

const site = siteParts("notes");
let store: TestStore;
let declared: string;
beforeAll(async () => {
  store = await openTestStore();
  await buildSite(store.database, "notes", "PUBLIC");
  // Declared by the contractor for the first employer, rejected; declared again, and taken back by the owner.
  const contractor = hoursMutations(store, memberOf(around.contractor, "person-contractor"));
  const owner = hoursMutations(store, memberOf(around.owner, "person-owner"));
  const declaration = { clauseId: site.clause, month: "2025-06-01", employerSiret: sirets.employer };
  await owner.validate(await contractor.declared(declaration), "REJECT", "Motif de rejet");
  declared = await contractor.declared(declaration);
  await owner.reverse(declared, "Motif de contre-passation");
});
afterAll(() => store.close());

/** Every note that a caller finds about the hours declared for the first employer, and about the evaluation of the clause. */
async function notes(caller: Caller): Promise<readonly string[]> {
  const { data, errors } = await queryRunner(insertionClauses, store, { caller })(
    `query ($references: [_Any!]!) {
      hoursEntries(filter: { clauseId: "${site.clause}", employerSiret: "${sirets.employer}", monthFrom: "2025-06-01" }) {
        nodes { reason decision { reason } reverses { decision { reason } } reversedBy { reason } } }
      performanceEvaluation(id: "${site.evaluation}") { appraisal findings { criterion comment } }
      operation(id: "${site.operation}") { evaluations { findings { comment } } clauses { evaluation { findings { comment } } } }
      _entities(representations: $references) { ... on HoursEntry { reason reversedBy { reason } } ... on PerformanceEvaluation { findings { comment } } }
    }`,
    {
      references: [
        { __typename: "HoursEntry", id: declared },
        { __typename: "PerformanceEvaluation", id: site.evaluation },
      ],
    },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    performanceEvaluation: { appraisal: "Appréciation publiée", findings: [{ criterion: "Critère" }] },
    hoursEntries: { nodes: [expect.anything(), expect.anything(), expect.anything()] },
  });
  const text = JSON.stringify(data);
  return ["Motif de rejet", "Motif de contre-passation", "Remarque interne"].filter((note) =>
    text.includes(note),
  );
}

const all = ["Motif de rejet", "Motif de contre-passation", "Remarque interne"];
const ofHours = all.slice(0, 2);

describe("notes about a public operation", () => {
  test.each<[string, Caller, readonly string[]]>([
    ["the owner", memberOf(around.owner), all],
    ["its facilitator's organisation", memberOf(around.agglomeration), all],
    ["the employer", { ...memberOf(around.employer), pools: [] }, all],
    [
      "an employer of other hours of the clause, those of the evaluation",
      memberOf(around.otherEmployer),
      ["Remarque interne"],
    ],
    ["the contractor that declared the hours, those of the hours", memberOf(around.contractor), ofHours],
    ["another member commune, none", memberOf("212707012"), []],
    ["a supplier that does not work there, none", memberOf(around.stranger), []],
    ["nobody in particular, none", anonymousCaller([]), []],
    ["nobody in particular in the pool, none", anonymousCaller([around.agglomeration]), []],
  ])("are read by %s", async (_, caller, expected) => {
    expect(await notes(caller)).toEqual(expected);
  });

  test("are no longer read by the facilitator once its mandate has ended", async () => {
    const facilitator = memberOf(around.agglomeration);
    const end = (day: string | null) =>
      store.database.query(
        "UPDATE insertion_clauses.facilitator_mandate SET valid_until = $1::text::date WHERE organisation = $2",
        [day, around.owner],
      );
    await end("2026-11-22");
    expect(await notes(facilitator)).toEqual([]);
    await end("2026-11-23");
    expect(await notes(facilitator)).toEqual(all);
    await end(null);
  });
});
