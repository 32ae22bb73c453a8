import type { Caller } from "../../../shared/access/caller";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { leavesOn, memberOn } from "../organisations/support/departure";
import { around, buildSite, siteParts } from "./support/building-site";

const leaver = around.owner;
const stayer = "212707012";
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await buildSite(store.database, "leaver-before", "POOLED");
  await buildSite(store.database, "leaver-own", "PRIVATE");
  await buildSite(store.database, "stayer-before", "POOLED", stayer);
  await leavesOn(store, leaver, "2027-01-01");
  await buildSite(store.database, "stayer-after", "POOLED", stayer);
});
afterAll(() => store.close());

/** Which sites an organisation sees on a day, by look-up, list, counts and reference, which must agree. */
async function sitesSeen(organisation: string, day: string): Promise<readonly string[]> {
  const caller: Caller = await memberOn(store, organisation, day);
  const clock = () => new Date(`${day}T12:00:00Z`);
  const ask = queryRunner(insertionClauses, store, { caller, clock });
  const names = ["leaver-before", "leaver-own", "stayer-before", "stayer-after"];
  const seen = await Promise.all(names.map((name) => isSeen(ask, name)));
  return names.filter((_, index) => seen[index] === true);
}

async function isSeen(ask: ReturnType<typeof queryRunner>, name: string): Promise<boolean> {
  const site = siteParts(name);
  const { data, errors } = await ask(
    `query ($references: [_Any!]!) {
      operation(id: "${site.operation}") { id }
      clause: insertionClause(id: "${site.clause}") { id }
      entry: hoursEntry(id: "${site.entry}") { id }
      hoursEntries(filter: { clauseId: "${site.clause}" }) { totalCount }
      _entities(representations: $references) { ... on HoursEntry { id } ... on Lot { insertionClause { id } } }
    }`,
    {
      references: [
        { __typename: "HoursEntry", id: site.entry },
        { __typename: "Lot", id: site.lot },
      ],
    },
  );
  expect(errors).toBeUndefined();
  const whole = {
    ...{ operation: { id: site.operation }, clause: { id: site.clause }, entry: { id: site.entry } },
    ...{
      hoursEntries: { totalCount: 2 },
      _entities: [{ id: site.entry }, { insertionClause: { id: site.clause } }],
    },
  };
  const nothing = {
    ...{ operation: null, clause: null, entry: null },
    ...{ hoursEntries: { totalCount: 0 }, _entities: [null, { insertionClause: null }] },
  };
  const isWhole = data?.["operation"] !== null;
  expect(data).toEqual(isWhole ? whole : nothing);
  return isWhole;
}

describe("a member commune that leaves the agglomeration on 1 January 2027", () => {
  test("sees what the others share until the day before", async () => {
    expect(await sitesSeen(leaver, "2026-12-31")).toEqual([
      ...["leaver-before", "leaver-own", "stayer-before", "stayer-after"],
    ]);
  });

  test("sees on that day its own rows alone, nothing of what the others share or shared", async () => {
    expect(await sitesSeen(leaver, "2027-01-01")).toEqual(["leaver-before", "leaver-own"]);
  });

  test("leaves what it shared before to the agglomeration and its members, and never what it did not", async () => {
    for (const day of ["2026-12-31", "2027-01-01", "2028-06-30"]) {
      for (const organisation of [around.agglomeration, stayer]) {
        expect(await sitesSeen(organisation, day)).toEqual([
          "leaver-before",
          "stayer-before",
          "stayer-after",
        ]);
      }
    }
  });
});
