import { anonymousCaller, type Caller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";

const louviers = "212703755";
const gaillon = "212702757";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function send(
  name: string,
  input: Readonly<Record<string, unknown>>,
  caller: Caller = memberOf(louviers),
) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const { data, errors } = await queryRunner(procurementPlans, store, { caller })(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
      ... on ${type}Payload { spaserScheme { id version name leadSiren members { nodes { siren addedOn } } targets { indicator measure share } } }
      ... on UserError { code path } } }`,
    { input },
  );
  const answer = data?.[name] as Record<string, unknown> | undefined;
  return { answer, scheme: answer?.["spaserScheme"] as Record<string, unknown> | undefined, errors };
}

const draft = { name: "Schéma d'essai", validFrom: "2026-01-01", visibility: "POOLED" };

async function created(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return String((await send("createSpaserScheme", { ...draft, ...change })).scheme?.["id"]);
}

describe("createSpaserScheme", () => {
  test("makes the caller's organisation its lead and first member", async () => {
    const { scheme } = await send("createSpaserScheme", draft);
    expect(scheme).toMatchObject({
      ...{ version: 1, name: "Schéma d'essai", leadSiren: louviers, targets: [] },
      members: { nodes: [{ siren: louviers, addedOn: "2026-11-23" }] },
    });
  });

  test.each([
    ["without a name", { name: " " }, "NAME_MISSING"],
    ["that ends on the eve of its start", { validUntil: "2025-12-31" }, "ENDS_BEFORE_START"],
  ])("refuses one %s", async (_, change, code) => {
    expect((await send("createSpaserScheme", { ...draft, ...change })).answer).toMatchObject({ code });
  });

  test("takes one of a single day", async () => {
    expect(await created({ validUntil: "2026-01-01" })).not.toBe("undefined");
  });

  test("is for somebody identified", async () => {
    const { errors } = await send("createSpaserScheme", draft, anonymousCaller([]));
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });
});

describe("a scheme", () => {
  test("gains and loses members, once each, its lead staying", async () => {
    const schemeId = await created();
    const member = (version: number) => ({ schemeId, version, memberSiren: gaillon });
    const added = await send("addSpaserSchemeMember", member(1));
    expect(added.scheme).toMatchObject({
      version: 2,
      members: { nodes: [{ siren: gaillon }, { siren: louviers }] },
    });
    expect((await send("addSpaserSchemeMember", member(2))).answer).toMatchObject({ code: "ALREADY_MEMBER" });
    const lead = { ...member(2), memberSiren: louviers };
    expect((await send("removeSpaserSchemeMember", lead)).answer).toMatchObject({ code: "LEAD_STAYS" });
    const removed = await send("removeSpaserSchemeMember", member(2));
    expect(removed.scheme).toMatchObject({ version: 3, members: { nodes: [{ siren: louviers }] } });
    expect((await send("removeSpaserSchemeMember", member(3))).answer).toMatchObject({ code: "NOT_MEMBER" });
    const stranger = { ...member(3), memberSiren: "900200064" };
    expect((await send("addSpaserSchemeMember", stranger)).answer).toMatchObject({ code: "UNKNOWN_MEMBER" });
  });

  test("aims at a share, another one, then at nothing", async () => {
    const schemeId = await created();
    const aim = (version: number, sharePercent: string | null) =>
      send("setSpaserTarget", { schemeId, version, indicator: "SOCIAL", measure: "VALUE", sharePercent });
    const target = { indicator: "SOCIAL", measure: "VALUE" };
    expect((await aim(1, "100.01")).answer).toMatchObject({ code: "SHARE_OUT_OF_RANGE" });
    expect((await aim(1, "-0.01")).answer).toMatchObject({ code: "SHARE_OUT_OF_RANGE" });
    expect((await aim(1, "30.05")).scheme).toMatchObject({
      version: 2,
      targets: [{ ...target, share: 0.3005 }],
    });
    expect((await aim(2, "100.00")).scheme).toMatchObject({ version: 3, targets: [{ ...target, share: 1 }] });
    expect((await aim(3, null)).scheme).toMatchObject({ version: 4, targets: [] });
  });

  test("of two changes at once, one is told that it changed", async () => {
    const schemeId = await created();
    const results = await Promise.all(
      ["10", "20"].map((sharePercent) =>
        send("setSpaserTarget", {
          schemeId,
          version: 1,
          indicator: "RESERVED",
          measure: "NUMBER",
          sharePercent,
        }),
      ),
    );
    expect(results.map(({ answer }) => answer?.["code"] ?? "DONE").toSorted()).toEqual([
      "DONE",
      "SCHEME_CHANGED",
    ]);
  });

  test("is changed by its lead alone, and a private one is unknown to others", async () => {
    const change = (schemeId: string) =>
      send("addSpaserSchemeMember", { schemeId, version: 1, memberSiren: gaillon }, memberOf(gaillon));
    expect((await change(await created())).answer).toMatchObject({ code: "NOT_OWN_SCHEME" });
    const [hidden, absent] = [await change(await created({ visibility: "PRIVATE" })), await change("nope")];
    expect(hidden.answer).toMatchObject({ code: "UNKNOWN_SCHEME" });
    expect(hidden.answer).toEqual(absent.answer);
  });
});
