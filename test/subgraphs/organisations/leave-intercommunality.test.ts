import { gatewayCaller, type Caller } from "../../../shared/access/caller";
import { organisations } from "../../../subgraphs/organisations/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { administratorOf, agglomeration, louviers, valDeReuil } from "./support/callers";

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

async function leave(input: object, caller: Caller = administratorOf(louviers)) {
  const ask = queryRunner(organisations, store, { caller });
  const { data, errors } = await ask(
    `mutation ($input: LeaveIntercommunalityInput!) { leaveIntercommunality(input: $input) {
      __typename
      ... on LeaveIntercommunalityPayload { membership { validFrom validUntil } }
      ... on UserError { code path }
    } }`,
    { input: { intercommunality: agglomeration, leavesOn: "2027-01-01", ...input } },
  );
  return data?.["leaveIntercommunality"] ?? errors?.[0]?.extensions["code"];
}

async function poolsOn(day: string, organisation = louviers): Promise<unknown> {
  const ask = queryRunner(organisations, store, {
    caller: gatewayCaller,
    clock: () => new Date(`${day}T12:00:00Z`),
  });
  const { data } = await ask(`{ organisationAccess(siren: "${organisation}") { pools } }`);
  return (data?.["organisationAccess"] as { pools: string[] }).pools;
}

describe("leaving an intercommunality", () => {
  test("takes effect on its day, not before", async () => {
    expect(await leave({})).toEqual({
      __typename: "LeaveIntercommunalityPayload",
      membership: { validFrom: "2019-09-01", validUntil: "2026-12-31" },
    });
    expect(await poolsOn("2026-12-31")).toEqual([agglomeration]);
    expect(await poolsOn("2027-01-01")).toEqual([]);
    expect(await poolsOn("2027-01-01", valDeReuil)).toEqual([agglomeration]);
  });

  test("may take effect today, and may be put off until it does", async () => {
    await leave({ leavesOn: "2026-12-01" });
    expect(await leave({ leavesOn: "2027-06-01" })).toMatchObject({
      membership: { validUntil: "2027-05-31" },
    });
    expect(await leave({ leavesOn: "2026-11-23" })).toMatchObject({
      membership: { validUntil: "2026-11-22" },
    });
    expect(await poolsOn("2026-11-23")).toEqual([]);
    expect(await leave({})).toEqual({
      __typename: "TransitionRefusedError",
      code: "ALREADY_LEFT",
      path: ["input", "intercommunality"],
    });
  });

  test("is never dated back", async () => {
    expect(await leave({ leavesOn: "2026-11-22" })).toMatchObject({
      code: "LEAVES_IN_PAST",
      path: ["input", "leavesOn"],
    });
  });

  test.each([
    ["one's own territory", administratorOf(agglomeration), { code: "OWN_POOL" }],
    ["where one is no member", administratorOf("900200015"), { code: "NOT_A_MEMBER" }],
    [
      "without an organisation that the hub knows",
      administratorOf("552032534"),
      { code: "UNKNOWN_ORGANISATION" },
    ],
  ])("is refused from %s", async (_, caller, expected) => {
    expect(await leave({}, caller)).toMatchObject(expected);
  });

  test("is for administrators", async () => {
    expect(await leave({}, { ...memberOf(louviers), roles: ["BUYER"] })).toBe("FORBIDDEN");
  });

  test("writes nothing but one's own departure, whatever a program forgets", async () => {
    const as = (organisation: string, roles: string, statement: string) =>
      store.database.script(
        `SET LOCAL ROLE hub_organisations;
         SELECT set_config('hub.organisation', '${organisation}', true), set_config('hub.roles', '${roles}', true);
         ${statement}`,
      );
    const departure = "UPDATE organisations.membership SET valid_until = '2026-12-31';";
    await as(louviers, "BUYER", departure);
    expect(await poolsOn("2027-01-01")).toEqual([agglomeration]);
    await as(louviers, "ADMINISTRATOR", departure);
    expect(await poolsOn("2027-01-01")).toEqual([]);
    expect(await poolsOn("2027-01-01", valDeReuil)).toEqual([agglomeration]);
    for (const statement of [
      "UPDATE organisations.membership SET valid_until = NULL;",
      "UPDATE organisations.membership SET intercommunality = organisation;",
      "INSERT INTO organisations.membership (id, organisation, intercommunality) VALUES ('x', '212703755', '200089456');",
      "DELETE FROM organisations.membership;",
      "UPDATE organisations.organisation SET kind = 'INTERCOMMUNALITY';",
    ]) {
      await expect(as(louviers, "ADMINISTRATOR", statement)).rejects.toThrow(
        /permission denied|row-level security/,
      );
    }
  });
});
