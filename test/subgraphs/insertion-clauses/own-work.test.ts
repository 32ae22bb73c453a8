import type { Caller } from "../../../shared/access/caller";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { hoursMutations } from "./hours-mutations";
import { around, buildSite, siteParts, sirets } from "./support/building-site";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  for (const visibility of ["POOLED", "PRIVATE", "PUBLIC"] as const) {
    await buildSite(store.database, visibility, visibility);
  }
});
afterAll(() => store.close());

/** A supplier that is in no intercommunality, as suppliers are. */
function supplierOf(organisation: string): Caller {
  return { ...memberOf(organisation, `person-${organisation}`), roles: ["SUPPLIER"], pools: [] };
}

type Seen = Readonly<Record<string, unknown>>;

/** Everything of a site by every path, as its identifiers: null where there is nothing. */
async function seen(caller: Caller, name: string): Promise<Seen> {
  const site = siteParts(name);
  const { data, errors } = await queryRunner(insertionClauses, store, { caller })(
    `query Seen($references: [_Any!]!) {
      operation(id: "${site.operation}") { id clauses { id } evaluations { id } }
      clause: insertionClause(id: "${site.clause}") { id lot { id } hoursEntries { totalCount nodes { id } } calibrations { id } evaluation { id } }
      otherClause: insertionClause(id: "${site.otherClause}") { id }
      entry: hoursEntry(id: "${site.entry}") { id decision { decision } }
      otherEntry: hoursEntry(id: "${site.otherEntry}") { id decision { decision } }
      evaluation: performanceEvaluation(id: "${site.evaluation}") { id }
      hoursEntries(filter: { clauseId: "${site.clause}" }, orderBy: { field: HOURS, direction: ASC }) { totalCount nodes { id } }
      _entities(representations: $references) {
        ... on Operation { id } ... on InsertionClause { id } ... on HoursEntry { id } ... on PerformanceEvaluation { id }
        ... on Lot { insertionClause { id } }
      }
    }`,
    {
      references: [
        { __typename: "Operation", id: site.operation },
        { __typename: "InsertionClause", id: site.clause },
        { __typename: "InsertionClause", id: site.otherClause },
        { __typename: "HoursEntry", id: site.entry },
        { __typename: "HoursEntry", id: site.otherEntry },
        { __typename: "PerformanceEvaluation", id: site.evaluation },
        { __typename: "Lot", id: site.lot },
      ],
    },
  );
  expect(errors).toBeUndefined();
  return data ?? {};
}

function ownWork(name: string, entries: readonly ("entry" | "otherEntry")[]): Seen {
  const site = siteParts(name);
  const ids = entries.map((each) => ({ id: site[each] }));
  const shown = (entry: "entry" | "otherEntry") =>
    entries.includes(entry) ? { id: site[entry], decision: { decision: "VALIDATED" } } : null;
  const reference = (entry: "entry" | "otherEntry") => (entries.includes(entry) ? { id: site[entry] } : null);
  const list = { totalCount: ids.length, nodes: ids };
  const clause = { id: site.clause };
  return {
    operation: { id: site.operation, clauses: [clause], evaluations: [] },
    clause: { ...clause, lot: { id: site.lot }, hoursEntries: list, calibrations: [], evaluation: null },
    otherClause: null,
    entry: shown("entry"),
    otherEntry: shown("otherEntry"),
    evaluation: null,
    hoursEntries: list,
    _entities: [
      ...[{ id: site.operation }, clause, null, reference("entry"), reference("otherEntry"), null],
      { insertionClause: clause },
    ],
  };
}

const nothing: Seen = {
  ...{ operation: null, clause: null, otherClause: null, entry: null, otherEntry: null, evaluation: null },
  hoursEntries: { totalCount: 0, nodes: [] },
  _entities: [null, null, null, null, null, null, { insertionClause: null }],
};

describe("a clause that nobody shares with who works on it", () => {
  test.each([
    ["an employer, of a pooled operation", around.employer, "POOLED", ["entry"]],
    ["another employer, of the same", around.otherEmployer, "POOLED", ["otherEntry"]],
    ["an employer, of a private operation", around.employer, "PRIVATE", ["entry"]],
    ["the contractor of the lot, of a pooled operation", around.contractor, "POOLED", []],
  ] as const)(
    "shows itself, its operation, its lot and their own hours alone to %s",
    async (_, who, name, entries) => {
      expect(await seen(supplierOf(who), name)).toEqual(ownWork(name, entries));
    },
  );

  test.each([
    ["a supplier that works on neither, of a pooled operation", around.stranger, "POOLED"],
    ["a supplier that works on neither, of a private operation", around.stranger, "PRIVATE"],
    ["the contractor of the lot, of a private operation", around.contractor, "PRIVATE"],
    ["a landlord from elsewhere, of a pooled operation", "900100025", "POOLED"],
  ])("shows nothing to %s", async (_, who, name) => {
    expect(await seen(supplierOf(who), name)).toEqual(nothing);
  });

  test.each([
    ["the owner", memberOf(around.owner), "PRIVATE"],
    ["the owner", memberOf(around.owner), "POOLED"],
    ["an employer in the pool", memberOf(around.employer), "POOLED"],
    ["an employer, where it is public", supplierOf(around.employer), "PUBLIC"],
  ])("hides nothing from %s", async (_, caller, name) => {
    const site = siteParts(name);
    expect(await seen(caller, name)).toMatchObject({
      operation: {
        clauses: [{ id: site.clause }, { id: site.otherClause }],
        evaluations: [{ id: site.evaluation }],
      },
      clause: { calibrations: [{ id: site.calibration }], hoursEntries: { totalCount: 2 } },
      otherEntry: { decision: { decision: "VALIDATED" } },
      hoursEntries: { nodes: [{ id: site.entry }, { id: site.otherEntry }] },
    });
  });

  test("counts their own hours alone, and says nothing that those of others would decide", async () => {
    const figures =
      "committedHours realisedHours declaredHours remainingHours completionRatio hoursByTrade { hours } hoursBreakdown { hours }";
    const site = siteParts("POOLED");
    const ask = (caller: Caller) =>
      queryRunner(insertionClauses, store, { caller })(
        `query ($references: [_Any!]!) { insertionClause(id: "${site.clause}") { ${figures} status } operation(id: "${site.operation}") { ${figures} }
          _entities(representations: $references) { ... on Supplier { employedHours } } }`,
        { references: [{ __typename: "Supplier", siret: sirets.otherEmployer }] },
      );
    const { data } = await ask(supplierOf(around.employer));
    const own = {
      ...{
        committedHours: 100,
        realisedHours: 10,
        declaredHours: 0,
        remainingHours: 90,
        completionRatio: null,
      },
      ...{ hoursByTrade: [{ hours: 10 }], hoursBreakdown: [{ hours: 10 }] },
    };
    expect(data).toMatchObject({ insertionClause: { ...own, status: "UNDETERMINED" }, operation: own });
    // Those of the other employer elsewhere, where they are public.
    expect(data?.["_entities"]).toEqual((await ask(supplierOf(around.stranger))).data?.["_entities"]);
  });

  test("lets them declare and take back hours, in the one chain of the ledger", async () => {
    const clauseId = siteParts("POOLED").clause;
    const declaration = { clauseId, month: "2025-03-01", hours: 7, participants: [] };
    const contractor = hoursMutations(store, supplierOf(around.contractor));
    const first = await contractor.declared(declaration);
    const own = { ...declaration, month: "2025-04-01", employerSiret: sirets.contractor };
    expect(await contractor.declare(own)).toMatchObject({ hoursEntry: { sequence: 4, hours: 7 } });
    expect(await contractor.reverse(first)).toMatchObject({ hoursEntry: { sequence: 5, hours: -7 } });
    expect(await contractor.declare(declaration)).toMatchObject({ hoursEntry: { sequence: 6 } });
    const employer = hoursMutations(store, supplierOf(around.employer));
    const other = { ...declaration, employerSiret: sirets.employer };
    expect(await employer.declare(other)).toMatchObject({ hoursEntry: { sequence: 7, hours: 7 } });
  });

  test("tells a contractor that hours which it does not see are already declared, never whether they are the same", async () => {
    const hidden = {
      ...{ clauseId: siteParts("POOLED").clause, month: "2025-02-01", executionMode: "DIRECT_HIRE" },
      ...{ employerSiret: sirets.employer, hours: 10 },
    };
    const contractor = hoursMutations(store, supplierOf(around.contractor));
    for (const count of [1, 2, 3]) {
      const answer = await contractor.declare({ ...hidden, participants: [{ category: "REFUGEE", count }] });
      expect(answer).toMatchObject({ __typename: "TransitionRefusedError", code: "ALREADY_DECLARED" });
    }
  });

  test("shows the contractor what was done of the hours that it declared for another employer", async () => {
    const owner = hoursMutations(store, memberOf(around.owner));
    const contractor = hoursMutations(store, supplierOf(around.contractor));
    const entry = await contractor.declared({
      clauseId: siteParts("POOLED").clause,
      month: "2025-05-01",
      participants: [],
    });
    await owner.validate(entry);
    await owner.reverse(entry, "Erreur de mois");
    const { data } = await contractor.ask(
      `{ hoursEntry(id: "${entry}") { state reversedBy { reason hours } } }`,
    );
    expect(data).toEqual({
      hoursEntry: { state: "VALIDATED", reversedBy: { reason: expect.any(String), hours: -35.5 } },
    });
  });
});
