import { Writable } from "node:stream";
import type { Role } from "../../shared/access/roles";
import { createLog } from "../../shared/runtime/log";
import { entityOwners, subgraphManifests } from "../../subgraphs/all";
import { issueDevelopmentToken } from "../../gateway/access/development-token";
import { startAllInOne, type RunningHub } from "../../gateway/hub";
import { testConfig } from "../support/running-hub";
import { openTestStore, type TestStore } from "../support/test-store";

const secret = "d".repeat(32);
const clock = () => new Date("2026-11-23T09:00:00Z");
const agglomeration = "200089456";
const louviers = "212703755";

const logged: string[] = [];
let store: TestStore;
let hub: RunningHub;
/** A second hub over the same store: what one knows, the other does too. */
let neighbour: RunningHub;
beforeAll(async () => {
  store = await openTestStore();
  [hub, neighbour] = await Promise.all([startHub(), startHub()]);
});
afterAll(async () => {
  await Promise.all([hub.close(), neighbour.close()]);
  await store.close();
});

function startHub(): Promise<RunningHub> {
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  return startAllInOne({
    config: testConfig({ DEVELOPMENT_TOKEN_SECRET: secret }),
    log: createLog("debug", stream),
    database: { ...store.database, close: () => Promise.resolve() },
    manifests: subgraphManifests,
    entityOwners,
    clock,
  });
}

interface Answer {
  readonly status: number;
  // Answers are read without a type for each query.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

async function ask(query: string, headers: Record<string, string> = {}, { address } = hub): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}

function codeOf({ status, body }: Answer): readonly unknown[] {
  return [status, body.errors?.[0]?.extensions.code];
}

async function tokenFor(organisation: string, ...roles: Role[]): Promise<Record<string, string>> {
  const token = await issueDevelopmentToken(
    { subject: "essai", organisation, roles },
    { secret, now: clock(), days: 1 },
  );
  return { authorization: `Bearer ${token}` };
}

async function newKey(
  scopes: string,
  roles = "BUYER",
): Promise<{ readonly secret: string; readonly id: string }> {
  const { body } = await ask(
    `mutation { createApiKey(input: { name: "Intranet", scopes: ${scopes}, roles: [${roles}], expiresOn: "2027-01-31" }) {
      ... on CreateApiKeyPayload { secret apiKey { id } } } }`,
    await tokenFor(louviers, "ADMINISTRATOR"),
  );
  const { secret: text, apiKey } = body.data.createApiKey;
  return { secret: text, id: apiKey.id };
}

const me = "{ me { kind roles scopes organisation { name } pools { siren } } }";
const leave = `mutation { leaveIntercommunality(input: { intercommunality: "${agglomeration}", leavesOn: "2030-01-01" }) {
  __typename ... on UserError { code } } }`;

describe("who is asking", () => {
  test("is nobody without a credential", async () => {
    expect((await ask(me)).body.data.me).toEqual({
      kind: "ANONYMOUS",
      roles: [],
      scopes: ["READ"],
      organisation: null,
      pools: [],
    });
  });

  test("is an organisation's agent with a development token", async () => {
    expect((await ask(me, await tokenFor(louviers, "BUYER"))).body.data.me).toMatchObject({
      kind: "DEVELOPMENT",
      roles: ["BUYER"],
      organisation: { name: "Louviers" },
      pools: [{ siren: agglomeration }],
    });
  });

  test("is told in French when its organisation cannot give its role, and refused when unknown", async () => {
    const refused = await ask(me, await tokenFor(louviers, "COORDINATOR"));
    expect(codeOf(refused)).toEqual([403, "FORBIDDEN"]);
    expect(refused.body.errors[0].message).toMatch(/ne peut pas donner ce rôle : coordinateur/);
    expect(codeOf(await ask(me, await tokenFor("552032534", "BUYER")))).toEqual([403, "FORBIDDEN"]);
    // A legal person that was merged into another acts no more.
    expect(codeOf(await ask(me, await tokenFor("200035665", "BUYER")))).toEqual([403, "FORBIDDEN"]);
  });

  test.each([
    ["a wrong token", { authorization: "Bearer hubdev_a.b.c" }],
    ["an unknown key", { "x-api-key": `hub_aaaaaaaa_${"A".repeat(43)}` }],
    ["a scheme of another time", { authorization: "Basic YTpi" }],
  ])("is never taken for nobody with %s", async (_, headers) => {
    expect(codeOf(await ask("{ __typename }", headers))).toEqual([401, "UNAUTHENTICATED"]);
  });
});

describe("an API key", () => {
  test("acts for its organisation, within its scopes", async () => {
    const { secret: key } = await newKey("[READ]");
    expect((await ask(me, { "x-api-key": key })).body.data.me).toEqual({
      kind: "PROGRAM",
      roles: ["BUYER"],
      scopes: ["READ"],
      organisation: { name: "Louviers" },
      pools: [{ siren: agglomeration }],
    });
    const change = await ask(leave, { "x-api-key": key, "idempotency-key": "retry-key-1" });
    expect(codeOf(change)).toEqual([403, "FORBIDDEN"]);
  });

  test("changes something with a retry key alone, and only once", async () => {
    const { secret: key } = await newKey("[WRITE]", "ADMINISTRATOR");
    const create = (name: string) => `mutation { createApiKey(input: {
      name: "${name}", scopes: [READ], roles: [], expiresOn: "2027-01-31" }) {
      ... on CreateApiKeyPayload { secret apiKey { id } } } }`;
    const keyed = { authorization: `Bearer ${key}`, "idempotency-key": "retry-key-of-a-program" };
    expect(codeOf(await ask(create("Portail"), { "x-api-key": key }))).toEqual([
      400,
      "IDEMPOTENCY_KEY_REQUIRED",
    ]);
    expect(codeOf(await ask(create("Portail"), { ...keyed, "idempotency-key": "é" }))).toEqual([
      400,
      "BAD_REQUEST",
    ]);
    const first = (await ask(create("Portail"), keyed)).body.data.createApiKey;
    const again = (await ask(create("Portail"), keyed)).body.data.createApiKey;
    expect(first.secret).toMatch(/^hub_/);
    expect(again).toEqual({ secret: null, apiKey: first.apiKey });
    expect((await ask(create("Autre"), keyed)).body.errors[0].extensions.code).toBe("CONFLICT");
  });

  test("is dead everywhere within five seconds once revoked", async () => {
    const { secret: key, id } = await newKey("[READ]");
    const isAlive = async (at: RunningHub) =>
      (await ask("{ __typename }", { "x-api-key": key }, at)).status === 200;
    expect(await Promise.all([isAlive(hub), isAlive(neighbour)])).toEqual([true, true]);
    const revoked = await ask(
      `mutation { revokeApiKey(input: { id: "${id}" }) { ... on RevokeApiKeyPayload { apiKey { status } } } }`,
      await tokenFor(louviers, "ADMINISTRATOR"),
    );
    expect(revoked.body.data.revokeApiKey).toEqual({ apiKey: { status: "REVOKED" } });
    const since = performance.now();
    while ((await isAlive(hub)) || (await isAlive(neighbour))) {
      if (performance.now() - since > 10_000) break;
    }
    expect(performance.now() - since).toBeLessThan(5000);
  });

  test("is refused in an address, and written in no log", async () => {
    const { secret: key } = await newKey("[READ]");
    for (const search of [`api_key=${key}`, `query={__typename}&note=${key}`, `access_token=${key}`]) {
      const response = await fetch(`${hub.address}/graphql?${search}`, {
        headers: { "apollo-require-preflight": "1" },
      });
      const text = await response.text();
      expect(response.status).toBe(400);
      expect(text).not.toContain(key.slice(13));
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    expect(logged.join("")).not.toContain(key.slice(13));
  });
});

describe("what the gateway alone may ask", () => {
  test.each([
    ["keyHolder", `{ keyHolder(digest: "${"0".repeat(64)}") { id } }`],
    ["organisationAccess", `{ organisationAccess(siren: "${louviers}") { kind } }`],
  ])("%s is not in the public schema", async (name, query) => {
    expect(codeOf(await ask(query, await tokenFor(agglomeration, "ADMINISTRATOR")))).toEqual([
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ]);
    const { body } = await ask(`{ __schema { queryType { fields { name } } types { name } } }`);
    expect(JSON.stringify(body.data)).not.toContain(name);
    expect(JSON.stringify(body.data)).not.toMatch(/KeyHolder|OrganisationAccess/);
  });
});

describe("a commune that leaves", () => {
  const valDeReuil = "212707012";

  test("sees no pooled row of others from that day on, and keeps its own", async () => {
    const mine = await tokenFor(valDeReuil, "ADMINISTRATOR", "BUYER");
    const poolsNow = async () =>
      (await ask("{ me { pools { siren } } }", mine, neighbour)).body.data.me.pools;
    expect(await poolsNow()).toEqual([{ siren: agglomeration }]);
    const { body } = await ask(leave.replace("2030-01-01", "2026-11-23"), mine);
    expect(body.data.leaveIntercommunality).toEqual({ __typename: "LeaveIntercommunalityPayload" });
    const since = performance.now();
    while ((await poolsNow()).length > 0 && performance.now() - since < 10_000);
    expect(performance.now() - since).toBeLessThan(5000);
    expect((await ask("{ me { organisation { name } } }", mine)).body.data.me.organisation.name).toBe(
      "Val-de-Reuil",
    );
  });
});
