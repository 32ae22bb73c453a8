import { anonymousCaller } from "../../../shared/access/caller";
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

interface Connection {
  readonly totalCount: number;
  readonly nodes: readonly Record<string, any>[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

async function listed(field: string, selection = "id"): Promise<readonly Record<string, any>[]> {
  const { data, errors } = await ask(`{ list: ${field} { nodes { ${selection} } } }`);
  expect(errors).toBeUndefined();
  return (data?.["list"] as Connection).nodes;
}

/** Every element of a list, page after page. `at` is where the list is. */
async function allPages(
  list: (page: string) => string,
  at: (data: any) => Connection,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after = "";
  for (;;) {
    const { data, errors } = await ask(`{ ${list(`first: 7 ${after}`)} }`);
    expect(errors).toBeUndefined();
    const page = at(data);
    ids.push(...page.nodes.map((node) => String(node["id"])));
    if (!page.pageInfo.hasNextPage) {
      expect(ids).toHaveLength(page.totalCount);
      return ids;
    }
    after = `after: "${page.pageInfo.endCursor ?? ""}"`;
  }
}

const page = "{ totalCount nodes { id } pageInfo { endCursor hasNextPage } }";

describe("look-ups", () => {
  test.each(["operation", "insertionClause", "clauseFacilitator", "hoursEntry", "performanceEvaluation"])(
    "%s finds nothing under an unknown identifier",
    async (field) => {
      expect((await ask(`{ found: ${field}(id: "nope") { id } }`)).data).toEqual({ found: null });
    },
  );

  test("an entry tells its decision, its people and who declared it", async () => {
    const [first] = await listed(
      'hoursEntries(first: 1, filter: { clauseId: "clause-lot-1" }, orderBy: { field: MONTH, direction: ASC })',
      `
      month trade executionMode hours state reason declaredBy sequence clause { id } employer { siret }
      decision { decision decidedOn decidedBy reason } reverses { id } reversedBy { id } participants { category count display }`,
    );
    expect(first).toEqual({
      month: "2017-01-01",
      trade: "CLEANING",
      executionMode: "SUBCONTRACT_EI",
      hours: 15,
      state: "VALIDATED",
      reason: null,
      declaredBy: "900200031",
      sequence: 11,
      clause: { id: "clause-lot-1" },
      employer: { siret: "90020003100012" },
      decision: { decision: "VALIDATED", decidedOn: "2017-02-12", decidedBy: "200089456", reason: null },
      reverses: null,
      reversedBy: null,
      participants: [{ category: "INCLUSIVE_STRUCTURE_EMPLOYEE", count: null, display: "moins de 5" }],
    });
  });

  test("a facilitator's mandates can be asked for a day", async () => {
    const { data } = await ask(`{ clauseFacilitator(id: "facilitateur-seine-eure") { name
      all: mandates { totalCount } today: mandates(on: "2026-11-23") { totalCount } before: mandates(on: "2015-12-31") { totalCount }
      first: mandates(first: 1) { nodes { owner { siret } validFrom validUntil } } } }`);
    expect(data?.["clauseFacilitator"]).toEqual({
      name: "Facilitateur des clauses sociales de l'agglomération",
      all: { totalCount: 63 },
      today: { totalCount: 62 },
      before: { totalCount: 0 },
      first: { nodes: [{ owner: { siret: "90010001700012" }, validFrom: "2016-01-01", validUntil: null }] },
    });
  });
});

describe("lists", () => {
  test.each([
    [
      "operations",
      (args: string) => `operations(${args}, orderBy: { field: TITLE, direction: ASC }) ${page}`,
    ],
    [
      "operations by day",
      (args: string) => `operations(${args}, orderBy: { field: WORKS_END_ON, direction: DESC }) ${page}`,
    ],
    [
      "insertionClauses",
      (args: string) =>
        `insertionClauses(${args}, orderBy: { field: COMMITTED_HOURS, direction: DESC }) ${page}`,
    ],
    ["clauseFacilitators", (args: string) => `clauseFacilitators(${args}) ${page}`],
    [
      "hoursEntries",
      (args: string) =>
        `hoursEntries(${args}, filter: { trade: CLEANING }, orderBy: { field: HOURS, direction: ASC }) ${page}`,
    ],
    [
      "declaredAt",
      (args: string) =>
        `hoursEntries(${args}, filter: { state: REJECTED }, orderBy: { field: DECLARED_AT, direction: ASC }) ${page}`,
    ],
  ])("%s gives each element once, page after page", async (_, list) => {
    const ids = await allPages(
      (args) => `list: ${list(args)}`,
      (data) => data.list,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1);
  });

  test.each([
    ["clause", `insertionClause(id: "clause-lot-1")`, (args: string) => `hoursEntries(${args})`],
    [
      "facilitator",
      `clauseFacilitator(id: "facilitateur-seine-eure")`,
      (args: string) => `mandates(${args})`,
    ],
  ])("so do the lists of a %s", async (_, parent, list) => {
    const ids = await allPages(
      (args) => `parent: ${parent} { list: ${list(args)} ${page} }`,
      (data) => data.parent.list,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  test.each([
    [
      'operations(filter: { ownerSiret: "90010001700012" })',
      "owner { siret }",
      { owner: { siret: "90010001700012" } },
    ],
    [
      'operations(filter: { territoryCode: "27375" })',
      "territory { code }",
      { territory: { code: "27375" } },
    ],
    ["operations(filter: { status: IN_PROGRESS })", "status", { status: "IN_PROGRESS" }],
    ["operations(filter: { status: COMPLETED })", "status", { status: "COMPLETED" }],
    ['operations(filter: { textContains: "RESEAUX de chauffage" })', "id", { id: "operation-178-logements" }],
    ["operations(filter: { year: 2017 })", "id", { id: "operation-178-logements" }],
    ["insertionClauses(filter: { strategy: RESERVED })", "strategy", { strategy: "RESERVED" }],
    [
      'insertionClauses(filter: { contractorSiret: "90020008000019" })',
      "contractor { siret }",
      { contractor: { siret: "90020008000019" } },
    ],
    [
      'insertionClauses(filter: { ownerSiret: "90010001700012" })',
      "operation { owner { siret } }",
      { operation: { owner: { siret: "90010001700012" } } },
    ],
    [
      'insertionClauses(filter: { territoryCode: "200089456" })',
      "operation { id }",
      { operation: { id: "operation-178-logements" } },
    ],
    [
      "hoursEntries(filter: { state: DECLARED })",
      "state decision { decidedOn }",
      { state: "DECLARED", decision: null },
    ],
    [
      "hoursEntries(filter: { state: REJECTED })",
      "state decision { decision }",
      { state: "REJECTED", decision: { decision: "REJECTED" } },
    ],
    [
      "hoursEntries(filter: { executionMode: SUBCONTRACT_ESAT })",
      "executionMode",
      { executionMode: "SUBCONTRACT_ESAT" },
    ],
    [
      'hoursEntries(filter: { employerSiret: "90020003100012" })',
      "employer { siret }",
      { employer: { siret: "90020003100012" } },
    ],
    [
      'hoursEntries(filter: { monthFrom: "2017-05-01", monthUntil: "2017-05-31" })',
      "month",
      { month: "2017-05-01" },
    ],
    [
      'clauseFacilitators(filter: { nameContains: "facilitateur", territoryCode: "200089456" })',
      "id",
      { id: "facilitateur-seine-eure" },
    ],
  ])("%s keeps what it says", async (field, selection, expected) => {
    const nodes = await listed(field, selection);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(node).toEqual(expected);
  });

  test("the wildcards of a search are ordinary characters", async () => {
    expect(await listed('operations(filter: { textContains: "%" })')).toEqual([]);
  });

  test("orders go both ways", async () => {
    const days = (await listed("operations(first: 100)", "worksStartOn")).map((node) => node["worksStartOn"]);
    expect(days).toEqual([...days].sort().reverse());
    const hours = (
      await listed(
        "insertionClauses(first: 100, orderBy: { field: COMMITTED_HOURS, direction: ASC })",
        "committedHours",
      )
    ).map((node) => node["committedHours"]);
    expect(hours).toEqual([...hours].sort((left, right) => left - right));
  });

  test.each([
    ["operations(first: 0)", "INVALID_PAGE_SIZE"],
    ["hoursEntries(first: 101)", "INVALID_PAGE_SIZE"],
    ['insertionClauses(after: "nope")', "INVALID_CURSOR"],
    ['operations(filter: { ownerSiret: "90010001700013" })', "INVALID_IDENTIFIER"],
    ['hoursEntries(filter: { monthFrom: "2017-02-30" })', "INVALID_DATE"],
  ])("%s is refused with %s", async (field, code) => {
    const { errors } = await ask(`{ ${field} { totalCount } }`);
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });
});

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
        ... on Buyer { operations(first: 100) { totalCount nodes { owner { siret } } } }
        ... on Supplier { employedHours }
        ... on InsertionClause { committedHours }
        ... on Operation { title }
      } }`,
      { references },
    );
    expect(errors).toBeUndefined();
    const [lot, bare, planned, buyer, employer, noEmployer, clause, unknown] = data?.["_entities"] as Record<
      string,
      any
    >[];
    expect(lot).toEqual({ insertionClause: { id: "clause-lot-1" } });
    expect(bare).toEqual({ insertionClause: null });
    expect(planned).toEqual({ planned: [{ id: "operation-178-logements" }] });
    expect(buyer?.["operations"].nodes.length).toBe(buyer?.["operations"].totalCount);
    expect(employer?.["employedHours"]).toBeGreaterThanOrEqual(243.5);
    expect(noEmployer).toEqual({ employedHours: 0 });
    expect(clause).toEqual({ committedHours: 250 });
    expect(unknown).toBeNull();
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
    const nodes = await listed("hoursEntries(first: 100)", "participants { count display }");
    const counts = nodes.flatMap((node) => node["participants"]);
    expect(counts.some(({ count }) => count >= 5)).toBe(true);
    for (const { count, display } of counts)
      expect(display).toBe(count === null ? "moins de 5" : String(count));
    expect(counts.every(({ count }) => count === null || count >= 5)).toBe(true);
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
