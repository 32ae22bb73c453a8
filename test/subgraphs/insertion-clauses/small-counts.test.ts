import fc from "fast-check";
import { isEnumType, isInputObjectType } from "graphql";
import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { access } from "../../../subgraphs/insertion-clauses/access";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { hoursMutations } from "./hours-mutations";
import { around, buildSite, siteParts, sirets } from "./support/building-site";
import { everythingOf } from "./support/everything";

const schema = insertionClauses.schema();
const site = siteParts("counts");
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await buildSite(store.database, "counts", "PUBLIC");
  await store.database.script("ALTER TABLE insertion_clauses.hours_participation DISABLE TRIGGER ALL");
});
afterAll(() => store.close());

/** The people of one entry, by category. */
type Counts = readonly [number, number];

/** Makes a world of which only these numbers are different. */
async function setCounts(counts: Counts): Promise<void> {
  await store.database.query("DELETE FROM insertion_clauses.hours_participation WHERE entry_id = $1", [
    site.entry,
  ]);
  for (const [index, category] of (["REFUGEE", "OTHER"] as const).entries()) {
    await store.database.query(
      `INSERT INTO insertion_clauses.hours_participation (organisation, entry_id, category, count)
       VALUES ($1, $2, $3::text::insertion_clauses.eligibility_category, $4)`,
      [around.owner, site.entry, category, counts[index]],
    );
  }
}

const filters = {
  clauseId: `"${site.clause}"`,
  state: "VALIDATED",
  monthFrom: '"2025-02-01"',
  monthUntil: '"2025-02-01"',
  trade: "PAINTING",
  executionMode: "DIRECT_HIRE",
  employerSiret: `"${sirets.employer}"`,
};

function orderFields(): readonly string[] {
  const type = schema.getType("HoursEntryOrderField");
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

/** Every published figure of the site: all fields of all that leads to its hours, each filter, each order both ways, and pages. */
function everyQuestion(): readonly string[] {
  const page = "{ totalCount nodes { id hours } pageInfo { hasNextPage endCursor } }";
  const ofClause = `clauseId: ${filters.clauseId}`;
  const filtered = Object.entries(filters).map(
    ([name, value], index) =>
      `f${index.toString()}: hoursEntries(first: 1, filter: { ${name === "clauseId" ? "" : ofClause} ${name}: ${value} }) ${page}`,
  );
  const ordered = orderFields().flatMap((field) =>
    ["ASC", "DESC"].map(
      (direction) =>
        `${field}_${direction}: hoursEntries(filter: { ${ofClause} }, orderBy: { field: ${field}, direction: ${direction} }) ${page}`,
    ),
  );
  const looked = {
    operation: "Operation",
    insertionClause: "InsertionClause",
    hoursEntry: "HoursEntry",
    performanceEvaluation: "PerformanceEvaluation",
  };
  const ids = {
    operation: site.operation,
    insertionClause: site.clause,
    hoursEntry: site.entry,
    performanceEvaluation: site.evaluation,
  };
  const lookups = Object.entries(looked).map(
    ([field, type]) => `${field}(id: "${ids[field as keyof typeof ids]}") ${everythingOf(schema, type)}`,
  );
  const extended = references.map(
    (reference) =>
      `_entities(representations: $references) { ... on ${reference.__typename} ${everythingOf(schema, reference.__typename)} }`,
  );
  // One document would be more than the subgraph answers at once.
  return [
    ...[...lookups, [...filtered, ...ordered].join("\n")].map((fields) => `{ ${fields} }`),
    ...extended.map((fields) => `query ($references: [_Any!]!) { ${fields} }`),
  ];
}

const references = [
  { __typename: "Supplier", siret: sirets.employer },
  { __typename: "Lot", id: site.lot },
  { __typename: "Territory", code: "27375", perimeter: ["27375"] },
];

async function answers(caller: Caller): Promise<string> {
  const ask = queryRunner(insertionClauses, store, { caller });
  const found: unknown[] = [];
  for (const question of everyQuestion()) {
    const { data, errors } = await ask(question, { references });
    expect(errors).toBeUndefined();
    found.push(data);
  }
  return JSON.stringify(found);
}

/** What declaring again answers to each guess of the people. */
async function guesses(caller: Caller): Promise<string> {
  const found: unknown[] = [];
  for (const count of [1, 3]) {
    const participants = ["REFUGEE", "OTHER"].map((category) => ({ category, count }));
    const guess = {
      clauseId: site.clause,
      month: "2025-02-01",
      executionMode: "DIRECT_HIRE",
      employerSiret: sirets.employer,
    };
    found.push(await hoursMutations(store, caller).declare({ ...guess, hours: 10, participants }));
  }
  return JSON.stringify(found);
}

const attackers: readonly (readonly [string, Caller])[] = [
  ["nobody in particular", anonymousCaller([])],
  ["the contractor of the lot", { ...memberOf(around.contractor), pools: [] }],
  ["another employer of the same clause", memberOf(around.otherEmployer)],
  ["a member commune", memberOf("212707012")],
];

const small = fc.integer({ min: 1, max: 4 });

describe("numbers of people under five", () => {
  test.each(attackers)(
    "leave no trace in anything that %s is answered: two worlds that differ by them alone are one, so that no sum, difference or order tells them",
    async (_, caller) => {
      const known = await worldSeenBy(caller, [1, 1]);
      await fc.assert(
        fc.asyncProperty(small, small, async (refugees, others) => {
          expect(await worldSeenBy(caller, [refugees, others])).toEqual(known);
        }),
        { numRuns: 3 },
      );
    },
  );

  test.each(attackers)("one beside a greater one that %s may know is not told by it", async (_, caller) => {
    const known = await worldSeenBy(caller, [1, 9]);
    expect(known.answers).toContain('"display":"9"');
    for (const count of [3, 4]) expect(await worldSeenBy(caller, [count, 9])).toEqual(known);
    expect(await worldSeenBy(caller, [1, 8])).not.toEqual(known);
  });

  test.each([
    ["the owner", memberOf(around.owner)],
    ["its facilitator's organisation", memberOf(around.agglomeration)],
    ["the employer", { ...memberOf(around.employer), pools: [] }],
  ])("are told to %s by the same questions", async (_, caller) => {
    await setCounts([1, 2]);
    const before = await answers(caller);
    expect(before).toContain('"display":"1"');
    await setCounts([1, 3]);
    expect(await answers(caller)).not.toBe(before);
  });

  test("are published by no other field: one that is must be given this rule, and withhold them", () => {
    const coordinates = Object.entries(access.reads).flatMap(([type, { SMALL_COUNT: fields = "" }]) =>
      fields
        .split(" ")
        .filter(Boolean)
        .map((field) => `${type}.${field}`),
    );
    expect(coordinates).toEqual(["HoursParticipation.count", "HoursParticipation.display"]);
  });

  test("are asked for by every filter that there is", () => {
    const type = schema.getType("HoursEntryFilter");
    expect(isInputObjectType(type) ? Object.keys(type.getFields()) : []).toEqual(Object.keys(filters));
  });
});

interface SeenWorld {
  readonly answers: string;
  readonly guesses: string;
}

async function worldSeenBy(caller: Caller, counts: Counts): Promise<SeenWorld> {
  await setCounts(counts);
  const canGuess = caller.organisation === around.contractor;
  return { answers: await answers(caller), guesses: canGuess ? await guesses(caller) : "" };
}
