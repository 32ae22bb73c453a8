import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { territorialLabels } from "../../../subgraphs/territorial-labels/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const agglomeration = memberOf("200089456");
const award = {
  schemeId: "territoire-de-commerce-equitable",
  territoryCode: "200089456",
  obtainedOn: "2026-03-01",
  validUntil: "2029-02-28",
};

async function record(change: Readonly<Record<string, unknown>>, caller: Caller = agglomeration) {
  const ask = queryRunner(territorialLabels, store, { caller });
  return ask(
    `mutation Record($input: RecordLabelAwardInput!) { recordLabelAward(input: $input) {
      __typename
      ... on RecordLabelAwardPayload { labelAward { id obtainedOn status holder { code } renews { id } } }
      ... on UserError { code message path }
    } }`,
    { input: { ...award, ...change } },
  );
}

describe("recordLabelAward", () => {
  test("records an award, which is then found", async () => {
    const { data } = await record({ renewsId: "label-tce-2015" });
    expect(data?.["recordLabelAward"]).toMatchObject({
      __typename: "RecordLabelAwardPayload",
      labelAward: {
        obtainedOn: "2026-03-01",
        status: "ACTIVE",
        holder: { code: "200089456" },
        renews: { id: "label-tce-2015" },
      },
    });
    const ask = queryRunner(territorialLabels, store, { caller: anonymousCaller([]) });
    const found = await ask(`{ labelAward(id: "label-tce-2015") { renewedBy { obtainedOn } } }`);
    expect(found.data?.["labelAward"]).toEqual({ renewedBy: { obtainedOn: "2026-03-01" } });
  });

  test.each([
    ["an unknown scheme", { schemeId: "nope" }, "UnknownReferenceError", "UNKNOWN_SCHEME"],
    ["an unknown territory", { territoryCode: "75056" }, "UnknownReferenceError", "UNKNOWN_TERRITORY"],
    ["another organisation's territory", { territoryCode: "27375" }, "NotAllowedError", "NOT_OWN_TERRITORY"],
    [
      "a day in the future",
      { obtainedOn: "2026-11-24", validUntil: null },
      "InvalidInputError",
      "OBTAINED_IN_FUTURE",
    ],
    ["an end before the start", { validUntil: "2026-02-28" }, "InvalidInputError", "ENDS_BEFORE_START"],
    ["an unknown renewed award", { renewsId: "nope" }, "UnknownReferenceError", "UNKNOWN_AWARD"],
    ["an award renewed before", { renewsId: "label-tce-2012" }, "InvalidInputError", "ALREADY_RENEWED"],
  ])("refuses %s", async (_, change, type, code) => {
    const { data } = await record(change);
    expect(data?.["recordLabelAward"]).toMatchObject({
      __typename: type,
      code,
      path: ["input", expect.any(String)],
    });
  });

  test("two identical requests at once record one award", async () => {
    const results = await Promise.all([1, 2].map(() => record({ obtainedOn: "2026-05-01" })));
    const types = results.map(
      ({ data }) => (data?.["recordLabelAward"] as { __typename: string }).__typename,
    );
    expect(types.sort()).toEqual(["InvalidInputError", "RecordLabelAwardPayload"]);
  });

  test("an anonymous caller is refused before anything is read", async () => {
    store.statements.length = 0;
    const { data, errors } = await record({}, anonymousCaller(["200089456"]));
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    expect(store.statements.filter((sql) => sql.includes("label_award"))).toEqual([]);
  });
});
