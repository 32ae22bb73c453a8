import { digestOfApiKey, isApiKey } from "../../../shared/access/api-key";
import { gatewayCaller, type Caller } from "../../../shared/access/caller";
import { organisations } from "../../../subgraphs/organisations/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { administratorOf, agglomeration, louviers, valDeReuil } from "./support/callers";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const morning = new Date("2026-11-23T09:00:00Z");
const draft = { name: "Intranet", scopes: ["WRITE"], roles: ["BUYER"], expiresOn: "2027-11-23" };

function asked(caller: Caller, at = morning) {
  return queryRunner(organisations, store, { caller, clock: () => at });
}

const createQuery = `mutation Create($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  __typename
  ... on CreateApiKeyPayload { secret apiKey { id name prefix scopes roles createdAt expiresAt lastUsedAt revokedAt status } }
  ... on UserError { code message path }
} }`;

interface Created {
  readonly __typename: string;
  readonly secret: string;
  readonly apiKey: { readonly id: string; readonly prefix: string };
}

async function create(change: object = {}, caller = administratorOf(louviers)): Promise<Created> {
  const { data } = await asked(caller)(createQuery, { input: { ...draft, ...change } });
  return data?.["createApiKey"] as Created;
}

async function holderOf(secret: string, at = morning): Promise<unknown> {
  const { data } = await asked(gatewayCaller, at)(
    `query ($digest: String!) { keyHolder(digest: $digest) { organisation roles scopes pools status } }`,
    { digest: digestOfApiKey(secret) },
  );
  return data?.["keyHolder"];
}

async function change(
  mutation: "rotateApiKey" | "revokeApiKey",
  input: object,
  caller = administratorOf(louviers),
  at = morning,
) {
  const type = mutation === "rotateApiKey" ? "RotateApiKey" : "RevokeApiKey";
  const secret = mutation === "rotateApiKey" ? "secret" : "";
  const { data } = await asked(caller, at)(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      __typename
      ... on ${type}Payload { ${secret} apiKey { id name scopes roles status revokedAt expiresAt } }
      ... on UserError { code path }
    } }`,
    { input },
  );
  return data?.[mutation];
}

describe("an API key", () => {
  test("is shown once, when it is made, and kept as a digest", async () => {
    const { secret, apiKey } = await create();
    expect(isApiKey(secret)).toBe(true);
    expect(secret.startsWith(`hub_${apiKey.prefix}_`)).toBe(true);
    expect(apiKey).toMatchObject({
      name: "Intranet",
      scopes: ["READ", "WRITE"],
      roles: ["BUYER"],
      createdAt: "2026-11-23T09:00:00.000Z",
      // The end of the 23rd of November 2027 in Paris, where it is winter.
      expiresAt: "2027-11-23T23:00:00.000Z",
      lastUsedAt: null,
      revokedAt: null,
      status: "ACTIVE",
    });
    const rows = await store.database.query<Record<string, unknown>>("SELECT * FROM organisations.api_key");
    expect(JSON.stringify(rows)).toContain(digestOfApiKey(secret));
    expect(JSON.stringify(rows)).not.toContain(secret.slice(13));
  });

  test("stands for its organisation, and is marked as used once a minute at most", async () => {
    const { secret, apiKey } = await create();
    const usedAt = async (at: Date) => {
      expect(await holderOf(secret, at)).toEqual({
        organisation: louviers,
        roles: ["BUYER"],
        scopes: ["READ", "WRITE"],
        pools: [agglomeration],
        status: "ACTIVE",
      });
      const [row] = await store.database.query<{ last_used_at: Date }>(
        "SELECT last_used_at FROM organisations.api_key WHERE id = $1",
        [apiKey.id],
      );
      return new Date(row?.last_used_at ?? 0).toISOString();
    };
    expect(await usedAt(new Date("2026-11-23T09:10:00Z"))).toBe("2026-11-23T09:10:00.000Z");
    expect(await usedAt(new Date("2026-11-23T09:10:59Z"))).toBe("2026-11-23T09:10:00.000Z");
    expect(await usedAt(new Date("2026-11-23T09:11:00Z"))).toBe("2026-11-23T09:11:00.000Z");
  });

  test("is unknown by any other text", async () => {
    expect(await holderOf(`hub_aaaaaaaa_${"A".repeat(43)}`)).toBeNull();
  });

  test("expires at the end of its last day in Paris", async () => {
    const { secret } = await create({ expiresOn: "2026-11-23" });
    expect(await holderOf(secret, new Date("2026-11-23T22:59:59.999Z"))).toMatchObject({ status: "ACTIVE" });
    expect(await holderOf(secret, new Date("2026-11-23T23:00:00Z"))).toMatchObject({ status: "EXPIRED" });
  });

  test.each([
    ["no name", { name: " " }, "NAME_REQUIRED", "name"],
    ["a name of 81 characters", { name: "x".repeat(81) }, "NAME_TOO_LONG", "name"],
    ["no scope", { scopes: [] }, "SCOPE_REQUIRED", "scopes"],
    ["a role that a commune cannot give", { roles: ["COORDINATOR"] }, "ROLE_NOT_HELD", "roles"],
    ["a day that has passed", { expiresOn: "2026-11-22" }, "EXPIRES_IN_PAST", "expiresOn"],
    ["more than a year", { expiresOn: "2027-11-24" }, "EXPIRES_TOO_LATE", "expiresOn"],
  ])("is not made with %s", async (_, change, code, field) => {
    expect(await create(change)).toEqual({
      __typename: "InvalidInputError",
      code,
      message: expect.any(String),
      path: ["input", field],
    });
  });

  test("is not made for an organisation that the hub does not know", async () => {
    expect(await create({}, administratorOf("552032534"))).toMatchObject({ code: "UNKNOWN_ORGANISATION" });
  });

  test.each([
    ["a buyer", { ...memberOf(louviers), roles: ["BUYER"] }, "FORBIDDEN"],
    [
      "a key of an administrator that may only read",
      { ...administratorOf(louviers), scopes: ["READ"] } as const,
      "FORBIDDEN",
    ],
    ["the gateway", gatewayCaller, "FORBIDDEN"],
  ])("is not made by %s", async (_, caller, code) => {
    const { errors } = await asked(caller)(createQuery, { input: draft });
    expect(errors?.[0]?.extensions["code"]).toBe(code);
  });

  test("is shown no second time to a retry, nor kept under its retry key", async () => {
    const idempotency = { key: "retry-of-a-key-1", digest: "d".repeat(64) };
    const ask = queryRunner(organisations, store, { caller: administratorOf(louviers), idempotency });
    const first = await ask(createQuery, { input: draft });
    const second = await ask(createQuery, { input: draft });
    const [once, again] = [first, second].map(({ data }) => data?.["createApiKey"] as Created);
    expect(again).toEqual({ ...once, secret: null });
    const kept = await store.database.query("SELECT * FROM organisations.idempotency_key");
    expect(JSON.stringify(kept)).toContain(once?.apiKey.id);
    expect(JSON.stringify(kept)).not.toContain(once?.secret.slice(13));
  });
});

describe("rotating a key", () => {
  test("gives a new one with the same rights, while the old one lasts a day", async () => {
    const old = await create();
    const rotated = (await change("rotateApiKey", { id: old.apiKey.id, expiresOn: "2027-05-01" })) as Created;
    expect(rotated.apiKey).toMatchObject({ name: "Intranet", scopes: ["READ", "WRITE"], roles: ["BUYER"] });
    expect(await holderOf(rotated.secret)).toMatchObject({ status: "ACTIVE", organisation: louviers });
    expect(await holderOf(old.secret, new Date("2026-11-24T08:59:59Z"))).toMatchObject({ status: "ACTIVE" });
    expect(await holderOf(old.secret, new Date("2026-11-24T09:00:00Z"))).toMatchObject({ status: "EXPIRED" });
  });

  test("ends the old one at once when asked, and never prolongs it", async () => {
    const old = await create({ expiresOn: "2026-11-23" });
    const { id } = old.apiKey;
    await change("rotateApiKey", { id, expiresOn: "2027-05-01", overlapHours: 168 });
    expect(await holderOf(old.secret, new Date("2026-11-23T23:00:00Z"))).toMatchObject({ status: "EXPIRED" });
    await change("rotateApiKey", { id, expiresOn: "2027-05-01", overlapHours: 0 });
    expect(await holderOf(old.secret)).toMatchObject({ status: "REVOKED" });
    expect(await change("rotateApiKey", { id, expiresOn: "2027-05-01" })).toMatchObject({
      code: "ALREADY_REVOKED",
    });
  });

  test.each([-1, 169])("refuses an overlap of %d hours", async (overlapHours) => {
    const { apiKey } = await create();
    expect(
      await change("rotateApiKey", { id: apiKey.id, expiresOn: "2027-05-01", overlapHours }),
    ).toMatchObject({
      code: "OVERLAP_OUT_OF_RANGE",
    });
  });
});

describe("revoking a key", () => {
  test("ends it at once, once", async () => {
    const { secret, apiKey } = await create();
    expect(await change("revokeApiKey", { id: apiKey.id })).toMatchObject({
      apiKey: { status: "REVOKED", revokedAt: morning.toISOString() },
    });
    expect(await holderOf(secret)).toMatchObject({ status: "REVOKED" });
    expect(await change("revokeApiKey", { id: apiKey.id })).toMatchObject({
      code: "ALREADY_REVOKED",
      path: ["input", "id"],
    });
  });

  test("is refused for another organisation's key as for one that does not exist", async () => {
    const { secret, apiKey } = await create();
    const other = administratorOf(valDeReuil);
    const refusals = await Promise.all(
      [apiKey.id, "no-such-key"].map((id) => change("revokeApiKey", { id }, other)),
    );
    expect(refusals[0]).toMatchObject({ __typename: "UnknownReferenceError", code: "UNKNOWN_KEY" });
    expect(refusals[1]).toEqual(refusals[0]);
    expect(await holderOf(secret)).toMatchObject({ status: "ACTIVE" });
  });
});

describe("the list of keys", () => {
  const list = `{ organisation(siren: "${louviers}") { apiKeys(first: 100) { totalCount nodes { name status } } } }`;
  const keysSeenBy = async (caller: Caller) =>
    ((await asked(caller)(list)).data?.["organisation"] as { apiKeys: { totalCount: number } | null })
      .apiKeys;

  test("is for the administrators of the organisation alone", async () => {
    await create();
    expect((await keysSeenBy(administratorOf(louviers)))?.totalCount).toBeGreaterThan(0);
    expect(await keysSeenBy({ ...memberOf(louviers), roles: ["BUYER"] })).toBeNull();
    expect(await keysSeenBy(administratorOf(valDeReuil))).toBeNull();
    expect(await keysSeenBy(gatewayCaller)).toBeNull();
  });

  test("is kept by the database itself from anybody else, and the digest from everybody", async () => {
    await create();
    await expect(
      store.database.script("SET LOCAL ROLE hub_organisations; SELECT digest FROM organisations.api_key;"),
    ).rejects.toThrow(/permission denied/);
    await expect(
      store.database.script(
        `SET LOCAL ROLE hub_organisations;
         SELECT set_config('hub.organisation', '${valDeReuil}', true), set_config('hub.roles', 'ADMINISTRATOR', true);
         DO $$ BEGIN IF EXISTS (SELECT 1 FROM organisations.api_key WHERE organisation <> '${valDeReuil}') THEN
           RAISE EXCEPTION 'leak'; END IF; END $$;`,
      ),
    ).resolves.toBeUndefined();
    await expect(
      store.database.script(
        `SET LOCAL ROLE hub_organisations;
         SELECT set_config('hub.organisation', '${louviers}', true), set_config('hub.roles', 'BUYER', true);
         DO $$ BEGIN IF EXISTS (SELECT 1 FROM organisations.api_key) THEN RAISE EXCEPTION 'leak'; END IF; END $$;`,
      ),
    ).resolves.toBeUndefined();
  });

  test("never brings a dead key back, whoever writes", async () => {
    const { apiKey } = await create();
    await change("revokeApiKey", { id: apiKey.id });
    for (const assignment of ["revoked_at = NULL", "expires_at = expires_at + interval '1 day'"]) {
      await expect(
        store.database.query(`UPDATE organisations.api_key SET ${assignment} WHERE id = $1`, [apiKey.id]),
      ).rejects.toThrow(/revoked key stays revoked|never prolonged/);
    }
  });
});
