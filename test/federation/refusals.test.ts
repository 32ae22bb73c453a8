import type { RunningHub } from "../../gateway/hub";
import { openTestStore, type TestStore } from "../support/test-store";
import {
  askedOf,
  codeOf,
  labelAward,
  refusalsOf,
  startHub,
  tokenFor,
  type Answer,
  type Headers,
} from "./support/hub-of-louviers";

let store: TestStore;
let hub: RunningHub;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  hub = await startHub(store);
});
afterEach(() => hub.close());

const ask = (query: string, headers?: Headers): Promise<Answer> => askedOf(hub, query, headers);

async function newKey(scopes: string): Promise<{ readonly id: string; readonly key: string }> {
  const { body } = await ask(
    `mutation { createApiKey(input: { name: "Intranet", scopes: [${scopes}], roles: [BUYER], expiresOn: "2027-01-31" }) {
      ... on CreateApiKeyPayload { secret apiKey { id } } } }`,
    await tokenFor({ roles: ["ADMINISTRATOR"] }),
  );
  const { secret: key, apiKey } = body.data.createApiKey;
  return { key, id: apiKey.id };
}

/** What was noted is written when a hub ends, at the latest. */
async function trail(): Promise<readonly unknown[]> {
  await hub.close();
  hub = await startHub(store);
  return refusalsOf(hub);
}

describe("the trail of an organisation", () => {
  test("tells a revoked key, and how often it came back", async () => {
    const { key, id } = await newKey("READ");
    await ask(
      `mutation { revokeApiKey(input: { id: "${id}" }) { __typename } }`,
      await tokenFor({ roles: ["ADMINISTRATOR"] }),
    );
    for (let index = 0; index < 4; index += 1) {
      expect(codeOf(await ask("{ __typename }", { "x-api-key": key }))).toEqual([401, "UNAUTHENTICATED"]);
    }
    expect(await trail()).toEqual([
      { action: "Hub.identify", code: "KEY_REVOKED", entity: `${id} ×3` },
      { action: "Hub.identify", code: "KEY_REVOKED", entity: id },
    ]);
  });

  test("tells a token that is over, and a role that it cannot give", async () => {
    expect(codeOf(await ask("{ __typename }", await tokenFor({ roles: ["BUYER"], isLate: true })))).toEqual([
      401,
      "UNAUTHENTICATED",
    ]);
    expect(codeOf(await ask("{ __typename }", await tokenFor({ roles: ["SUPPLIER"] })))).toEqual([
      403,
      "FORBIDDEN",
    ]);
    expect((await trail()).slice(0, 2)).toEqual([
      { action: "Hub.identify", code: "ROLE_NOT_HELD", entity: null },
      { action: "Hub.identify", code: "JWT_EXPIRED_EXP", entity: null },
    ]);
  });

  test("tells what a program may not change, or not without a retry key", async () => {
    const [reader, writer] = [await newKey("READ"), await newKey("WRITE")];
    const asked = await ask(labelAward(), { "x-api-key": reader.key, "idempotency-key": "retry-key-0" });
    expect(codeOf(asked)).toEqual([403, "FORBIDDEN"]);
    expect(codeOf(await ask(labelAward(), { "x-api-key": writer.key }))).toEqual([
      400,
      "IDEMPOTENCY_KEY_REQUIRED",
    ]);
    const unknown = "mutation { jeanneMartinAHabiteIci }";
    expect((await ask(unknown, { "x-api-key": reader.key })).status).toBeGreaterThanOrEqual(400);
    const refusals = await trail();
    expect(JSON.stringify(refusals)).not.toContain("jeanne");
    expect(refusals.slice(0, 2)).toEqual([
      { action: "Mutation.recordLabelAward", code: "IDEMPOTENCY_KEY_REQUIRED", entity: null },
      { action: "Mutation.recordLabelAward", code: "FORBIDDEN", entity: null },
    ]);
  });

  test("does not exist for who is known to nobody", async () => {
    const count = async () =>
      store.database.query(
        `SELECT organisation, count(*)::int AS count FROM organisations.audit_entry GROUP BY 1 ORDER BY 1`,
      );
    const before = await count();
    await ask("{ __typename }", { "x-api-key": `hub_aaaaaaaa_${"A".repeat(43)}` });
    await ask("{ __typename }", await tokenFor({ roles: ["BUYER"], organisation: "552032534" }));
    await ask(
      "{ __typename }",
      await tokenFor({ roles: ["BUYER"], organisation: "552032534", isLate: true }),
    );
    await hub.close();
    expect(await count()).toEqual(before);
  });
});

describe("who tries keys one after the other", () => {
  test("is told to come back later, while others at the same address go on", async () => {
    const { key } = await newKey("READ");
    expect((await ask("{ __typename }", { "x-api-key": key })).status).toBe(200);
    const wrong = (index: number) => ({ "x-api-key": `hub_aaaaaaaa_${index.toString().padStart(43, "A")}` });
    const codes: unknown[] = [];
    let last: Answer = await ask("{ __typename }", wrong(0));
    for (let index = 1; index < 30; index += 1) {
      last = await ask("{ __typename }", wrong(index));
      codes.push(codeOf(last)[1]);
    }
    expect(codes.slice(0, 19)).toEqual(Array.from({ length: 19 }, () => "UNAUTHENTICATED"));
    expect(codeOf(last)).toEqual([429, "RATE_LIMITED"]);
    expect(Number(last.retryAfter)).toBeGreaterThanOrEqual(1);
    expect((await ask("{ __typename }", { "x-api-key": key })).status).toBe(200);
    expect((await ask("{ __typename }")).status).toBe(200);
  });
});
