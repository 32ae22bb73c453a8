import { anonymousCaller } from "../../../../../shared/access/caller";
import { memberOf } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { aDomain, aStrategy, openedDomain, sendDomain } from "../../support/domain-desk";
import { gaillon, louviers, type Input } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function count(table: "purchasing_domain" | "purchasing_strategy"): Promise<number> {
  const [row] = await store.database.query<{ readonly count: number }>(
    `SELECT count(*)::int AS count FROM procurement_plans.${table} WHERE organisation = '${louviers}'`,
  );
  return row?.count ?? 0;
}

describe("openPurchasingDomain", () => {
  test("opens a domain, and tells when it covers what another one does", async () => {
    const opened = await sendDomain(store, "openPurchasingDomain", { ...aDomain, cpvPrefixes: ["771"] });
    expect(opened.purchasingDomain).toMatchObject({
      ...{ name: "Papier", cpvPrefixes: ["771"], visibility: "POOLED", version: 1 },
    });
    const wider = { ...aDomain, name: "Espaces verts", cpvPrefixes: ["77"] };
    expect(await sendDomain(store, "openPurchasingDomain", wider)).toMatchObject({
      ...{ __typename: "InvalidInputError", code: "DOMAINS_OVERLAP", path: ["input", "cpvPrefixes", "0"] },
    });
    expect(
      await sendDomain(store, "openPurchasingDomain", { ...wider, isOverlapIntended: true }),
    ).toMatchObject({ __typename: "OpenPurchasingDomainPayload" });
  });

  test.each<[string, Input, string]>([
    ["no prefix", { cpvPrefixes: [] }, "NO_PREFIX"],
    ["a prefix within another", { cpvPrefixes: ["50", "501"] }, "PREFIX_TWICE"],
    ["a name of spaces", { name: " " }, "TEXT_EMPTY"],
    ["letters for digits", { cpvPrefixes: ["5x"] }, "INVALID_IDENTIFIER"],
  ])("refuses %s, and writes nothing", async (_, difference, code) => {
    const before = await count("purchasing_domain");
    const answer = await sendDomain(store, "openPurchasingDomain", { ...aDomain, ...difference });
    expect(answer.code).toBe(code);
    expect(await count("purchasing_domain")).toBe(before);
  });

  test("of two that open the same at once, one is told that the name is taken", async () => {
    const twin = { ...aDomain, name: "Jumeau", cpvPrefixes: ["642"] };
    const answers = await Promise.all([1, 2].map(() => sendDomain(store, "openPurchasingDomain", twin)));
    expect(answers.map(({ code = "DONE" }) => code).toSorted()).toEqual(["DONE", "NAME_TAKEN"]);
  });

  test("is for buyers and coordinators of an organisation", async () => {
    const nobody = { caller: anonymousCaller(["200089456"]) };
    expect((await sendDomain(store, "openPurchasingDomain", aDomain, nobody)).code).toBe("UNAUTHENTICATED");
    const specifier = { caller: { ...memberOf(louviers), roles: ["SPECIFIER"] as const } };
    expect((await sendDomain(store, "openPurchasingDomain", aDomain, specifier)).code).toBe("FORBIDDEN");
  });
});

describe("addPurchasingStrategy", () => {
  test("adds a version with its stakeholders, in order, and raises the version of the domain", async () => {
    const domain = await openedDomain(store, { name: "Un" });
    const stakeholders = [
      { name: "Service achats", kind: "PURCHASING_SERVICE" },
      { name: "Interprofession", kind: "TRADE_BODY", tradeBodyId: "interprofession" },
    ];
    const answer = await sendDomain(store, "addPurchasingStrategy", {
      ...{ ...aStrategy, ...domain, stakeholders, levers: [" Réemploi "] },
    });
    expect(answer.purchasingStrategy).toMatchObject({
      ...{ versionLabel: "Stratégie 2026", validFrom: "2026-01-01", validUntil: null, version: 1 },
      ...{ aims: ["Acheter moins"], levers: ["Réemploi"], domain: { id: domain.domainId, version: 2 } },
      stakeholders: [
        { name: "Service achats", kind: "PURCHASING_SERVICE", tradeBody: null },
        { name: "Interprofession", kind: "TRADE_BODY", tradeBody: { id: "interprofession" } },
      ],
    });
  });

  test("ends the version that has no known end on the eve, when that is asked alone", async () => {
    const domain = await openedDomain(store, { name: "Deux" });
    const first = await sendDomain(store, "addPurchasingStrategy", { ...aStrategy, ...domain });
    const next = { ...aStrategy, domainId: domain.domainId, version: 2, validFrom: "2027-01-01" };
    expect(await sendDomain(store, "addPurchasingStrategy", next)).toMatchObject({
      ...{ __typename: "InvalidInputError", code: "VERSIONS_OVERLAP", path: ["input", "validFrom"] },
    });
    await sendDomain(store, "addPurchasingStrategy", { ...next, endsPrevious: true });
    const ended = await store.database.query(
      "SELECT valid_until::text, version FROM procurement_plans.purchasing_strategy WHERE id = $1",
      [first.purchasingStrategy?.id],
    );
    expect(ended).toEqual([{ valid_until: "2026-12-31", version: 2 }]);
  });

  test.each<[string, Input, string, readonly string[]]>([
    ["an end before the start", { validUntil: "2025-12-31" }, "ENDS_BEFORE_START", ["validUntil"]],
    ["no aim", { aims: [] }, "NO_AIM", ["aims"]],
    ["a domain read before it changed", { version: 9 }, "DOMAIN_CHANGED", ["version"]],
    ["an unknown domain", { domainId: "nope" }, "UNKNOWN_DOMAIN", ["domainId"]],
    ["more readers than its domain has", { visibility: "PUBLIC" }, "VISIBILITY_TOO_WIDE", ["visibility"]],
    [
      "the domain of another organisation",
      { domainId: "domaine-fournitures" },
      ...(["NOT_OWN_DOMAIN", ["domainId"]] as const),
    ],
  ])("refuses %s, and writes nothing", async (_, difference, code, path) => {
    const domain = await openedDomain(store, { name: `Refus ${code}` });
    const before = await count("purchasing_strategy");
    const answer = await sendDomain(store, "addPurchasingStrategy", {
      ...{ ...aStrategy, ...domain, ...difference },
    });
    expect(answer).toMatchObject({ code, path: ["input", ...path], message: expect.any(String) });
    expect(await count("purchasing_strategy")).toBe(before);
  });

  test("refuses a trade body that the graph does not know", async () => {
    const domain = await openedDomain(store, { name: "Fédérations" });
    const entities = {
      exist: (references: readonly Readonly<Record<string, unknown>>[]) =>
        Promise.resolve(references.map(({ id }) => id === "connue")),
    };
    const bodies = ["connue", "inconnue"].map((tradeBodyId) => ({
      ...{ name: "Fédération", kind: "TRADE_BODY", tradeBodyId },
    }));
    const input = { ...aStrategy, ...domain, stakeholders: bodies };
    expect(await sendDomain(store, "addPurchasingStrategy", input, { entities })).toMatchObject({
      ...{ __typename: "UnknownReferenceError", code: "UNKNOWN_TRADE_BODY" },
      path: ["input", "stakeholders", "1", "tradeBodyId"],
    });
  });

  test("answers a domain that is not seen like one that does not exist", async () => {
    const { domainId } = await openedDomain(store, { name: "Privé", visibility: "PRIVATE" });
    const byGaillon = { caller: memberOf(gaillon) };
    const [unseen, absent] = await Promise.all(
      [domainId, "nope"].map((id) =>
        sendDomain(store, "addPurchasingStrategy", { ...aStrategy, domainId: id, version: 1 }, byGaillon),
      ),
    );
    expect(unseen?.code).toBe("UNKNOWN_DOMAIN");
    expect(unseen).toEqual(absent);
  });

  test("of two versions added at once, one alone is", async () => {
    const domain = await openedDomain(store, { name: "Course" });
    const answers = await Promise.all(
      ["A", "B"].map((versionLabel) =>
        sendDomain(store, "addPurchasingStrategy", { ...aStrategy, ...domain, versionLabel }),
      ),
    );
    expect(answers.map(({ code = "DONE" }) => code).toSorted()).toEqual(
      ["DOMAIN_CHANGED", "DONE"].toSorted(),
    );
  });

  test("the same retry key adds one version, and a crash leaves none", async () => {
    const domain = await openedDomain(store, { name: "Reprise" });
    const before = await count("purchasing_strategy");
    const idempotency = { key: "strategie-1", digest: "d".repeat(64) };
    const input = { ...aStrategy, ...domain, stakeholders: [{ name: "S", kind: "TECHNICAL_SERVICE" }] };
    await store.database.script(`
      CREATE FUNCTION procurement_plans.crash() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''crash''; END';
      CREATE TRIGGER crash BEFORE INSERT ON procurement_plans.strategy_stakeholder
        FOR EACH ROW EXECUTE FUNCTION procurement_plans.crash()`);
    await expect(sendDomain(store, "addPurchasingStrategy", input, { idempotency })).rejects.toThrow(
      "The subgraph met a fault",
    );
    await store.database.script("DROP FUNCTION procurement_plans.crash CASCADE");
    expect(await count("purchasing_strategy")).toBe(before);
    const [first, again] = [
      await sendDomain(store, "addPurchasingStrategy", input, { idempotency }),
      await sendDomain(store, "addPurchasingStrategy", input, { idempotency }),
    ];
    expect(first.__typename).toBe("AddPurchasingStrategyPayload");
    expect(again.purchasingStrategy?.id).toBe(first.purchasingStrategy?.id);
    expect(await count("purchasing_strategy")).toBe(before + 1);
  });
});

describe("endPurchasingStrategy", () => {
  test("ends a version, moves its end, and never into another version", async () => {
    const domain = await openedDomain(store, { name: "Fins" });
    const first = await sendDomain(store, "addPurchasingStrategy", { ...aStrategy, ...domain });
    const strategyId = first.purchasingStrategy?.id;
    const end = (version: number, validUntil: string) =>
      sendDomain(store, "endPurchasingStrategy", { strategyId, version, validUntil });
    expect(await end(1, "2025-12-31")).toMatchObject({ code: "ENDS_BEFORE_START" });
    expect((await end(1, "2026-06-30")).purchasingStrategy).toMatchObject({
      ...{ validUntil: "2026-06-30", version: 2 },
    });
    expect(await end(1, "2026-12-31")).toMatchObject({
      ...{ __typename: "VersionConflictError", code: "STRATEGY_CHANGED" },
    });
    const next = { ...aStrategy, domainId: domain.domainId, version: 2, validFrom: "2027-01-01" };
    await sendDomain(store, "addPurchasingStrategy", next);
    expect(await end(2, "2027-01-01")).toMatchObject({
      ...{ code: "VERSIONS_OVERLAP", path: ["input", "validUntil"] },
    });
    expect((await end(2, "2026-12-31")).purchasingStrategy).toMatchObject({ version: 3 });
    const byGaillon = { caller: memberOf(gaillon) };
    const foreign = { strategyId, version: 3, validUntil: "2026-12-01" };
    expect(await sendDomain(store, "endPurchasingStrategy", foreign, byGaillon)).toMatchObject({
      code: "NOT_OWN_DOMAIN",
    });
  });
});

describe("the store itself", () => {
  test("keeps two versions from overlapping, whoever writes them", async () => {
    await expect(
      store.database.query(
        "UPDATE procurement_plans.purchasing_strategy SET valid_until = '2020-01-01' WHERE id = 'strategie-prestations-de-bouche-2015'",
      ),
    ).rejects.toThrow(/overlap/);
  });
});
