import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(insertionClauses, store);
});
afterAll(() => store.close());

type Node = Readonly<Record<string, unknown>>;

interface Connection {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface Pages {
  readonly list?: Connection;
  readonly parent?: { readonly list: Connection };
}

async function listed(field: string, selection = "id"): Promise<readonly Node[]> {
  const { data, errors } = await ask(`{ list: ${field} { nodes { ${selection} } } }`);
  expect(errors).toBeUndefined();
  return (data?.["list"] as Connection).nodes;
}

/** Every element of a list, page after page. `at` is where the list is. */
async function allPages(
  list: (page: string) => string,
  at: (data: Pages) => Connection | undefined,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after = "";
  for (;;) {
    const { data, errors } = await ask(`{ ${list(`first: 7 ${after}`)} }`);
    expect(errors).toBeUndefined();
    const page = at(data as Pages);
    if (page === undefined) throw new Error("The list is not where it should be");
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
      (data) => data.parent?.list,
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
    expect(hours).toEqual([...hours].sort((left, right) => Number(left) - Number(right)));
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
