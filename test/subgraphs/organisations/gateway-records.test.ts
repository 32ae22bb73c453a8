import { createHash } from "node:crypto";
import { anonymousCaller, gatewayCaller, type Caller } from "../../../shared/access/caller";
import { organisations } from "../../../subgraphs/organisations/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { administratorOf, louviers, valDeReuil } from "./support/callers";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** The gateway, on behalf of somebody of an organisation. */
function gatewayFor(organisation: string | null, subject = "key:1"): Caller {
  return { ...gatewayCaller, organisation, subject };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function claim(key: string, request: string, caller = gatewayFor(louviers)): Promise<unknown> {
  const { data } = await queryRunner(organisations, store, { caller })(
    `mutation ($key: String!, $digest: String!) { claimIdempotencyKey(key: $key, digest: $digest) }`,
    { key, digest: digest(request) },
  );
  return data?.["claimIdempotencyKey"];
}

const refusal = {
  ...{ action: "Hub.identify", code: "KEY_REVOKED", callerKind: "PROGRAM", subject: "key:1", entity: "1" },
  ...{ correlationId: "trace-1", times: 1 },
};

async function record(refusals: readonly object[], caller = gatewayFor(louviers)): Promise<unknown> {
  const { data } = await queryRunner(organisations, store, { caller })(
    `mutation ($refusals: [GatewayRefusalInput!]!) { recordRefusals(refusals: $refusals) }`,
    { refusals },
  );
  return data?.["recordRefusals"];
}

async function trail(organisation = louviers): Promise<unknown> {
  const { data } = await queryRunner(organisations, store, { caller: administratorOf(organisation) })(
    `{ organisationAuditTrail(first: 10, filter: { outcome: REFUSED }) {
      nodes { action outcome code entity correlationId } } }`,
  );
  return (data?.["organisationAuditTrail"] as { readonly nodes: unknown }).nodes;
}

describe("the claim of a retry key", () => {
  test("holds for the request that it was first sent with, as often as it is retried", async () => {
    expect(await claim("retry-key-1", "a")).toBe(true);
    expect(await claim("retry-key-1", "a")).toBe(true);
    expect(await claim("retry-key-1", "b")).toBe(false);
    expect(await claim("retry-key-1", "a")).toBe(true);
  });

  test("is each caller's own", async () => {
    expect(await claim("retry-key-2", "a")).toBe(true);
    expect(await claim("retry-key-2", "b", gatewayFor(louviers, "key:2"))).toBe(true);
    expect(await claim("retry-key-2", "b", gatewayFor(valDeReuil))).toBe(true);
  });

  test("is won by one of many requests that arrive at the same instant", async () => {
    const requests = Array.from({ length: 20 }, (_, index) => `request-${index % 4}`);
    const won = await Promise.all(requests.map((request) => claim("retry-key-3", request)));
    const winners = requests.filter((_, index) => won[index] === true);
    expect(winners).toHaveLength(5);
    expect(new Set(winners).size).toBe(1);
  });

  test("is forgotten after thirty days, at the next claim of its organisation", async () => {
    expect(await claim("retry-key-4", "a")).toBe(true);
    await store.database.query(
      `UPDATE organisations.idempotency_claim SET created_at = now() - interval '31 days' WHERE key = 'retry-key-4'`,
    );
    expect(await claim("retry-key-5", "a", gatewayFor(valDeReuil))).toBe(true);
    const [kept] = await store.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM organisations.idempotency_claim WHERE key = 'retry-key-4'`,
    );
    expect(kept?.count).toBe(1);
    expect(await claim("retry-key-4", "b")).toBe(true);
  });

  test("keeps neither who claims nor what is asked", async () => {
    await claim("retry-key-6", "a", gatewayFor(louviers, "jeanne.martin@louviers.example"));
    const rows = await store.database.query("SELECT * FROM organisations.idempotency_claim");
    expect(JSON.stringify(rows)).not.toMatch(/jeanne|louviers\.example/);
  });
});

describe("the refusals of the gateway", () => {
  test("are in the trail of the organisation concerned, with the request and the key refused", async () => {
    expect(await record([refusal])).toBe(1);
    expect(await trail()).toEqual([
      {
        action: "Hub.identify",
        outcome: "REFUSED",
        code: "KEY_REVOKED",
        entity: "1",
        correlationId: "trace-1",
      },
    ]);
    expect(await trail(valDeReuil)).toEqual([]);
  });

  test("tell repetitions once, with their number", async () => {
    await record([
      { ...refusal, times: 36 },
      { ...refusal, entity: null, times: 12, correlationId: "trace-2" },
    ]);
    expect(await trail()).toMatchObject([
      { entity: "×12", correlationId: "trace-2" },
      { entity: "1 ×36", correlationId: "trace-1" },
      { entity: "1" },
    ]);
  });

  test("name as their author who was refused, as its other acts do", async () => {
    const [entry] = await store.database.query<{ readonly subject: string }>(
      `SELECT DISTINCT subject FROM organisations.audit_entry WHERE organisation = '${louviers}'`,
    );
    expect(entry?.subject).toBe(digest("PROGRAM key:1").slice(0, 16));
  });

  test("are nobody's for an organisation that this hub does not know", async () => {
    expect(await record([refusal], gatewayFor("552032534"))).toBe(0);
    expect(await record([refusal], gatewayFor(null))).toBe(0);
    const rows = await store.database.query(
      `SELECT 1 FROM organisations.audit_entry WHERE organisation IN ('552032534', '000000000')`,
    );
    expect(rows).toEqual([]);
  });
});

describe("what the gateway alone has kept", () => {
  test.each([
    ["nobody", anonymousCaller([])],
    ["a person", memberOf(valDeReuil)],
    ["an administrator", administratorOf(valDeReuil)],
    ["a program", { ...memberOf(valDeReuil), kind: "PROGRAM", scopes: ["READ", "WRITE"] } as const],
  ])("is refused to %s", async (_, caller) => {
    expect(await claim("retry-key-7", "a", caller)).toBeUndefined();
    expect(await record([refusal], caller)).toBeUndefined();
    const rows = await store.database.query(
      `SELECT 1 FROM organisations.idempotency_claim WHERE key = 'retry-key-7'`,
    );
    expect(rows).toEqual([]);
  });
});
