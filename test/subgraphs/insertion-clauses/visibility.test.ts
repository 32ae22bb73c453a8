import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

interface OperationFact {
  readonly id: string;
  readonly organisation: string;
  readonly visibility: "PUBLIC" | "POOLED" | "PRIVATE";
  readonly clause: string;
  readonly entry: string;
}

let store: TestStore;
let facts: readonly OperationFact[];
beforeAll(async () => {
  store = await openTestStore();
  facts = await store.database.query<OperationFact>(
    `SELECT o.id, o.organisation, o.visibility::text AS visibility, min(c.id) AS clause, min(e.id) AS entry
     FROM insertion_clauses.operation o
     JOIN insertion_clauses.insertion_clause c ON c.operation_id = o.id
     JOIN insertion_clauses.hours_entry e ON e.clause_id = c.id GROUP BY 1, 2, 3`,
  );
});
afterAll(() => store.close());

function aFact(
  visibility: OperationFact["visibility"],
  isOwner: (organisation: string) => boolean = () => true,
): OperationFact {
  const fact = facts.find((each) => each.visibility === visibility && isOwner(each.organisation));
  if (fact === undefined) throw new Error(`The demonstration holds no ${visibility} operation`);
  return fact;
}

const isCommune = (organisation: string): boolean => organisation.startsWith("21");

interface Found {
  readonly operation: object | null;
  readonly insertionClause: object | null;
  readonly hoursEntry: object | null;
  readonly hoursEntries: { readonly totalCount: number };
  readonly direct: readonly (object | null)[];
  readonly ofOwner: readonly {
    readonly operations: { readonly nodes: readonly { readonly id: string }[] };
  }[];
}

/** Every way to reach an operation, its clause and its hours. */
async function seen(
  { id, clause, entry, organisation }: OperationFact,
  caller: Caller,
): Promise<readonly boolean[]> {
  const { data, errors } = await queryRunner(insertionClauses, store, { caller })(
    `query Seen($references: [_Any!]!, $owner: [_Any!]!) {
      operation(id: "${id}") { id } insertionClause(id: "${clause}") { id } hoursEntry(id: "${entry}") { id }
      hoursEntries(filter: { clauseId: "${clause}" }) { totalCount }
      direct: _entities(representations: $references) { __typename }
      ofOwner: _entities(representations: $owner) { ... on Buyer { operations(first: 100) { nodes { id } } } }
    }`,
    {
      references: [
        { __typename: "Operation", id },
        { __typename: "InsertionClause", id: clause },
        { __typename: "HoursEntry", id: entry },
      ],
      owner: [{ __typename: "Buyer", siret: await siretOf(organisation) }],
    },
  );
  expect(errors).toBeUndefined();
  const found = data as unknown as Found;
  return [
    found.operation !== null,
    found.insertionClause !== null,
    found.hoursEntry !== null,
    found.hoursEntries.totalCount > 0,
    ...found.direct.map((each) => each !== null),
    found.ofOwner.some(({ operations }) => operations.nodes.some((node) => node.id === id)),
  ];
}

async function siretOf(organisation: string): Promise<string> {
  const [row] = await store.database.query<{ siret: string }>(
    "SELECT owner_siret AS siret FROM insertion_clauses.operation WHERE organisation = $1 LIMIT 1",
    [organisation],
  );
  return row?.siret ?? "";
}

const always = Array<boolean>(8).fill(true);
const never = Array<boolean>(8).fill(false);

describe("visibility of operations, their clauses and their hours", () => {
  test("a public one is seen by nobody in particular", async () => {
    expect(await seen(aFact("PUBLIC"), anonymousCaller([]))).toEqual(always);
  });

  test("a pooled one is seen by who belongs to the pool, and by nobody else", async () => {
    const pooled = aFact("POOLED", isCommune);
    expect(await seen(pooled, anonymousCaller(["200089456"]))).toEqual(always);
    expect(await seen(pooled, anonymousCaller(["200023414"]))).toEqual(never);
    expect(await seen(pooled, anonymousCaller([]))).toEqual(never);
  });

  test("a private one is seen by its owner only", async () => {
    const hidden = aFact("PRIVATE", isCommune);
    expect(await seen(hidden, memberOf(hidden.organisation))).toEqual(always);
    expect(await seen(hidden, memberOf("900100017"))).toEqual(never);
    expect(await seen(hidden, memberOf("200089456"))).toEqual(never);
    expect(await seen(hidden, anonymousCaller(["200089456"]))).toEqual(never);
  });

  test("the organisation of a mandated facilitator sees what its mandators pool, even outside the pool", async () => {
    const outside = { ...memberOf("200089456"), pools: [] };
    expect(await seen(aFact("POOLED", isCommune), outside)).toEqual(always);
    expect(await seen(aFact("PRIVATE", isCommune), outside)).toEqual(never);
  });

  test("it does not once the mandate has ended, nor before it begins", async () => {
    const pooled = aFact("POOLED", isCommune);
    const outside = { ...memberOf("200089456"), pools: [] };
    const move = (from: string, until: string) =>
      store.database.query(
        `UPDATE insertion_clauses.facilitator_mandate SET valid_from = ${from}, valid_until = ${until} WHERE organisation = $1`,
        [pooled.organisation],
      );
    await move("DATE '2017-01-01'", "CURRENT_DATE - 2");
    expect(await seen(pooled, outside)).toEqual(never);
    await move("CURRENT_DATE + 2", "NULL");
    expect(await seen(pooled, outside)).toEqual(never);
    await move("DATE '2017-01-01'", "CURRENT_DATE + 2");
    expect(await seen(pooled, outside)).toEqual(always);
  });

  test("counts of a list hold only what is visible", async () => {
    const total = async (caller: Caller) => {
      const { data } = await queryRunner(insertionClauses, store, { caller })(
        "{ operations(first: 1) { totalCount } }",
      );
      return (data?.["operations"] as { totalCount: number }).totalCount;
    };
    const count = (...kinds: readonly string[]) =>
      store.database
        .query<{ n: number }>(
          "SELECT count(*)::int AS n FROM insertion_clauses.operation WHERE visibility::text = ANY($1::text[])",
          [kinds],
        )
        .then(([row]) => row?.n);
    expect(await total(anonymousCaller([]))).toBe(await count("PUBLIC"));
    expect(await total(anonymousCaller(["200089456"]))).toBe(await count("PUBLIC", "POOLED"));
  });

  test("a private facilitator is seen by its organisation only, a pooled one in its pool", async () => {
    const found = async (caller: Caller) => {
      const { data } = await queryRunner(insertionClauses, store, { caller })(
        "{ clauseFacilitators { nodes { id } } }",
      );
      return (data?.["clauseFacilitators"] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
    };
    expect(await found(anonymousCaller([]))).toEqual(["facilitateur-seine-eure"]);
    expect(await found(anonymousCaller(["200089456"]))).toEqual([
      "facilitateur-seine-eure",
      "facilitateur-etat",
    ]);
    expect(await found(memberOf("900100025"))).toContain("facilitateur-rail");
  });
});
