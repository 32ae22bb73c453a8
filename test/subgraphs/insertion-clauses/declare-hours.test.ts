import { anonymousCaller } from "../../../shared/access/caller";
import { subgraphUnavailable } from "../../../shared/federation/subgraph-client";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { aDeclaration, hoursMutations } from "./hours-mutations";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const employer = memberOf("900200049", "person-employer");
const facilitator = memberOf("200089456", "person-facilitator");

async function entriesOf(month: string): Promise<number> {
  const [row] = await store.database.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM insertion_clauses.hours_entry WHERE clause_id = 'clause-lot-1' AND month = $1::text::date AND trade = 'PAINTING'",
    [month],
  );
  return row?.n ?? 0;
}

describe("declareHours", () => {
  test("the employer declares hours, which wait for a decision and are not yet realised", async () => {
    const { ask, declare } = hoursMutations(store, employer);
    expect(await declare()).toEqual({
      __typename: "DeclareHoursPayload",
      hoursEntry: {
        id: expect.any(String),
        month: "2017-09-01",
        hours: 35.5,
        state: "DECLARED",
        sequence: 23,
        reason: null,
        declaredBy: "900200049",
        participants: [{ category: "REFUGEE", count: 2 }],
        decision: null,
        reverses: null,
        reversedBy: null,
      },
    });
    const { data } = await ask('{ insertionClause(id: "clause-lot-1") { declaredHours realisedHours } }');
    expect(data?.["insertionClause"]).toEqual({ declaredHours: 35.5, realisedHours: 518.5 });
  });

  test("the same declaration again answers the same entry, whoever makes it", async () => {
    const month = "2017-08-01";
    const first = await hoursMutations(store, employer).declare({ month });
    const again = await hoursMutations(store, facilitator).declare({ month });
    expect(again.hoursEntry?.id).toBe(first.hoursEntry?.id);
    expect(await entriesOf(month)).toBe(1);
  });

  test("another declaration of the same key is refused as long as the first one counts", async () => {
    const month = "2017-07-01";
    const { declare, declared, reverse } = hoursMutations(store, employer);
    const first = await declared({ month });
    expect(await declare({ month, hours: 36 })).toMatchObject({
      __typename: "TransitionRefusedError",
      code: "ALREADY_DECLARED",
    });
    expect(await declare({ month, participants: [] })).toMatchObject({ code: "ALREADY_DECLARED" });
    await reverse(first);
    expect(await declare({ month, hours: 36 })).toMatchObject({
      hoursEntry: { hours: 36, state: "DECLARED" },
    });
    expect(await entriesOf(month)).toBe(3);
  });

  test("what was rejected can be declared again, the same or not", async () => {
    const month = "2017-06-01";
    const { declare, declared } = hoursMutations(store, employer);
    const first = await declared({ month });
    await hoursMutations(store, facilitator).validate(first, "REJECT", "Justificatif absent");
    const again = await declare({ month });
    expect(again).toMatchObject({ hoursEntry: { state: "DECLARED" } });
    expect(again.hoursEntry?.id).not.toBe(first);
  });

  test.each([
    ["identical", [35.5, 35.5, 35.5, 35.5], "2017-05-01", 4],
    ["different", [35.5, 36, 36.5, 37], "2017-04-01", 1],
  ])("of %s declarations at the same time, one is recorded", async (_, hours, month, accepted) => {
    const answers = await Promise.all(
      hours.map((each) => hoursMutations(store, employer).declare({ month, hours: each })),
    );
    expect(answers.filter((answer) => answer.__typename === "DeclareHoursPayload")).toHaveLength(accepted);
    expect(await entriesOf(month)).toBe(1);
  });

  test.each([
    ["an unknown clause", { clauseId: "nope" }, "UnknownReferenceError", "UNKNOWN_CLAUSE", "clauseId"],
    ["a month before the works", { month: "2016-12-01" }, "InvalidInputError", "MONTH_BEFORE_WORKS", "month"],
    ["a month in the future", { month: "2026-12-01" }, "InvalidInputError", "MONTH_IN_FUTURE", "month"],
    ["a day within a month", { month: "2017-09-02" }, "InvalidInputError", "NOT_A_MONTH", "month"],
    ["no hours", { hours: 0 }, "InvalidInputError", "NO_HOURS", "hours"],
    ["hours below zero", { hours: -1 }, "InvalidInputError", "NO_HOURS", "hours"],
    ["more than two people can do", { hours: 425.15 }, "InvalidInputError", "TOO_MANY_HOURS", "hours"],
    [
      "more than anybody declares",
      { hours: 10000.01, participants: [] },
      "InvalidInputError",
      "TOO_MANY_HOURS",
      "hours",
    ],
    [
      "nobody in a category",
      { participants: [{ category: "REFUGEE", count: 0 }] },
      "InvalidInputError",
      "NO_PARTICIPANT",
      "participants",
    ],
  ])("refuses %s", async (_, change, type, code, field) => {
    expect(await hoursMutations(store, employer).declare(change)).toEqual({
      __typename: type,
      code,
      message: expect.stringMatching(/\.$/),
      path: ["input", field],
    });
  });

  test("refuses an employer that is no supplier of the graph, and says nothing when that cannot be known", async () => {
    const nobody = {
      exist: (references: readonly unknown[]) => Promise.resolve(references.map(() => false)),
    };
    expect(
      await hoursMutations(store, employer, { entities: nobody }).declare({ month: "2017-03-01" }),
    ).toMatchObject({
      __typename: "UnknownReferenceError",
      code: "UNKNOWN_EMPLOYER",
      path: ["input", "employerSiret"],
    });
    const silent = { exist: () => Promise.reject(subgraphUnavailable("supplier-relations")) };
    await expect(
      hoursMutations(store, employer, { entities: silent }).declare({ month: "2017-03-01" }),
    ).rejects.toThrow("SUBGRAPH_UNAVAILABLE");
    expect(await entriesOf("2017-03-01")).toBe(0);
  });

  test("the contractor of the lot, whom small counts are hidden from, cannot try them by declaring again", async () => {
    const month = "2017-01-01";
    const contractor = memberOf("900200015", "person-contractor");
    await hoursMutations(store, employer).declare({ month });
    const guesses = [1, 2, 3].map((count) => [{ category: "REFUGEE", count }]);
    for (const participants of [...guesses, []]) {
      expect(await hoursMutations(store, contractor).declare({ month, participants })).toMatchObject({
        __typename: "TransitionRefusedError",
        code: "ALREADY_DECLARED",
      });
    }
    const own = { month, trade: "MASONRY" };
    const first = await hoursMutations(store, contractor).declared(own);
    expect(await hoursMutations(store, contractor).declared(own)).toBe(first);
  });

  test.each([
    ["the owner", "900100017", "DeclareHoursPayload"],
    ["its facilitator's organisation", "200089456", "DeclareHoursPayload"],
    ["the contractor of the lot", "900200015", "DeclareHoursPayload"],
    ["the employer", "900200049", "DeclareHoursPayload"],
    ["a commune", "212703755", "NotAllowedError"],
    ["another supplier", "900200031", "NotAllowedError"],
  ])("%s: %s", async (_, organisation, type) => {
    const declaration = { month: "2017-02-01", trade: organisation === "900200015" ? "MASONRY" : "PAINTING" };
    const answer = await hoursMutations(store, memberOf(organisation)).declare(declaration);
    expect(answer.__typename).toBe(type);
  });

  test("a clause of somebody's private operation is as unknown as one that does not exist", async () => {
    const [clause] = await store.database.query<{ id: string }>(
      `SELECT c.id FROM insertion_clauses.insertion_clause c JOIN insertion_clauses.operation o ON o.id = c.operation_id
       WHERE o.visibility = 'PRIVATE' AND o.organisation <> '200089456' LIMIT 1`,
    );
    const { declare } = hoursMutations(store, facilitator);
    expect(await declare({ clauseId: clause?.id })).toEqual(await declare({ clauseId: "nope" }));
  });

  test("nobody's caller is refused before anything", async () => {
    const ask = queryRunner(insertionClauses, store, { caller: anonymousCaller(["200089456"]) });
    const { errors } = await ask(
      "mutation Change($input: DeclareHoursInput!) { declareHours(input: $input) { __typename } }",
      { input: aDeclaration },
    );
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  test("a caller that acts for no organisation is told so", async () => {
    const homeless = { ...memberOf("900100017"), organisation: null };
    expect(await hoursMutations(store, homeless).declare()).toMatchObject({
      __typename: "NotAllowedError",
      code: "NO_ORGANISATION",
    });
  });
});
