import { createHash } from "node:crypto";
import { anonymousCaller } from "../../../../../shared/access/caller";
import { memberOf } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { openedDomain, sendDomain } from "../../support/domain-desk";
import { gaillon, louviers, type Input } from "../../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const change = (input: Input, asking: Parameters<typeof sendDomain>[3] = {}) =>
  sendDomain(store, "changePurchasingDomain", input, asking);

async function stored(id: string): Promise<unknown> {
  const [row] = await store.database.query(
    `SELECT name, description, cpv_prefixes, version FROM procurement_plans.purchasing_domain WHERE id = $1`,
    [id],
  );
  return row;
}

describe("changePurchasingDomain", () => {
  test("renames a domain and widens it", async () => {
    const domain = await openedDomain(store, { name: "Papier", cpvPrefixes: ["3019"] });
    const said = { name: " Papier et toner ", description: " Bureau ", cpvPrefixes: ["301", "2282"] };
    const { purchasingDomain } = await change({ ...domain, ...said, isOverlapIntended: true });
    expect(purchasingDomain).toMatchObject({
      ...{ name: "Papier et toner", cpvPrefixes: ["301", "2282"], visibility: "POOLED", version: 2 },
    });
    expect(await stored(domain.domainId)).toEqual({
      ...{ name: "Papier et toner", description: "Bureau", cpv_prefixes: ["301", "2282"], version: 2 },
    });
  });

  test("asks about new overlaps alone", async () => {
    const domain = await openedDomain(store, { name: "Double", cpvPrefixes: ["641"] });
    await openedDomain(store, { name: "Simple", cpvPrefixes: ["6411", "6500"] });
    const renamed = { ...domain, name: "Double bis", cpvPrefixes: ["641"] };
    expect((await change(renamed)).code).toBeUndefined();
    const wider = { ...domain, version: 2, name: "Double bis", cpvPrefixes: ["641", "65"] };
    expect((await change(wider)).code).toBe("DOMAINS_OVERLAP");
    expect((await change({ ...wider, isOverlapIntended: true })).code).toBeUndefined();
  });

  test.each<[string, Input, string]>([
    ["a prefix less", { cpvPrefixes: ["5011"] }, "PREFIX_LEFT_OUT"],
    ["no prefix", { cpvPrefixes: [] }, "NO_PREFIX"],
    ["a name of spaces", { name: " " }, "TEXT_EMPTY"],
    ["the name of another", { name: "DÉJÀ PRIS" }, "NAME_TAKEN"],
    ["a version that was not read", { version: 7 }, "DOMAIN_CHANGED"],
  ])("refuses %s, and changes nothing", async (title, difference, code) => {
    await openedDomain(store, { name: `Déjà pris`, cpvPrefixes: ["711"] }).catch(() => undefined);
    const said = { name: title, cpvPrefixes: ["5010"] };
    const domain = await openedDomain(store, said);
    const before = await stored(domain.domainId);
    expect((await change({ ...domain, ...said, isOverlapIntended: true, ...difference })).code).toBe(code);
    expect(await stored(domain.domainId)).toEqual(before);
  });

  test("is for its organisation: others are refused, and told nothing of one that they may not see", async () => {
    const pooled = await openedDomain(store, { name: "Partagé", cpvPrefixes: ["722"] });
    const hidden = await openedDomain(store, { name: "Privé", cpvPrefixes: ["723"], visibility: "PRIVATE" });
    const said = { name: "Autre", cpvPrefixes: ["72"] };
    const asGaillon = { caller: memberOf(gaillon) };
    expect(await change({ ...pooled, ...said }, asGaillon)).toMatchObject({
      code: "NOT_OWN_DOMAIN",
      message: "Seule l'organisation de ce domaine d'achats peut le modifier, lui ou sa stratégie.",
    });
    const absent = await change({ ...hidden, ...said, domainId: "nulle-part" }, asGaillon);
    expect(absent.code).toBe("UNKNOWN_DOMAIN");
    expect(await change({ ...hidden, ...said }, asGaillon)).toEqual(absent);
    expect((await change({ ...pooled, ...said }, { caller: anonymousCaller([]) })).code).toBe(
      "UNAUTHENTICATED",
    );
    const specifier = { caller: { ...memberOf(louviers), roles: ["SPECIFIER"] as const } };
    expect((await change({ ...pooled, ...said }, specifier)).code).toBe("FORBIDDEN");
  });

  test("of two at once one is told that it changed meanwhile", async () => {
    const said = { name: "À deux", cpvPrefixes: ["734"] };
    const domain = await openedDomain(store, said);
    const answers = await Promise.all([1, 2].map(() => change({ ...domain, ...said })));
    expect(answers.map(({ code = "DONE" }) => code).toSorted()).toEqual(["DOMAIN_CHANGED", "DONE"]);
  });

  test("asked for again with the same key has one effect and the same answer", async () => {
    const said = { name: "Reprise", cpvPrefixes: ["744"] };
    const domain = await openedDomain(store, said);
    const idempotency = { key: "domaine-1", digest: createHash("sha256").update("d").digest("hex") };
    const first = await change({ ...domain, ...said }, { idempotency });
    expect(await change({ ...domain, ...said }, { idempotency })).toEqual(first);
    expect(await stored(domain.domainId)).toMatchObject({ version: 2 });
  });
});
