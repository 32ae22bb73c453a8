import { anonymousCaller } from "../../../shared/access/caller";
import { LocalNonceMemory, type NonceMemory } from "../../../shared/access/nonce-memory";
import { sharedNonceMemory } from "../../../shared/access/shared-nonce-memory";
import { signClaims, verifyClaims, type SignedCall } from "../../../shared/access/signed-claims";
import { createLog } from "../../../shared/runtime/log";
import { openRedis } from "../../../shared/runtime/redis";
import { fakeRedis } from "../../support/fake-redis";
import { isRedisListening, testRedisUrl } from "../../support/real-redis";

const secret = "a".repeat(32);
const now = new Date("2026-11-23T09:00:00Z");
const call: SignedCall = {
  audience: "towns",
  method: "POST",
  path: "/graphql",
  correlationId: "trace-1",
  body: '{"query":"{ __typename }"}',
};
const caller = {
  ...anonymousCaller(["200089456"]),
  kind: "PERSON",
  subject: "p",
  organisation: "200089456",
} as const;

function verify(
  header: unknown,
  change: Partial<{ call: SignedCall; secrets: readonly string[]; now: Date; nonces: NonceMemory }> = {},
) {
  return verifyClaims(header, {
    call,
    secrets: [secret],
    now,
    nonces: new LocalNonceMemory(60_000),
    ...change,
  });
}

describe("signed claims", () => {
  test("name the caller of the call that they were made for", async () => {
    expect(await verify(signClaims(caller, call, { secret, now }))).toEqual({ caller });
  });

  test("are accepted under a secret being retired", async () => {
    const header = signClaims(caller, call, { secret: "b".repeat(32), now });
    expect(await verify(header, { secrets: [secret, "b".repeat(32)] })).toEqual({ caller });
  });

  test.each([
    ["another subgraph", { ...call, audience: "hours" }],
    ["another correlation id", { ...call, correlationId: "trace-2" }],
    ["another method", { ...call, method: "GET" }],
    ["another path", { ...call, path: "/admin" }],
    ["another body", { ...call, body: '{"query":"{ a }"}' }],
  ])("are refused with %s", async (_, altered) => {
    expect(await verify(signClaims(caller, call, { secret, now }), { call: altered })).toEqual({
      refusal: "ALTERED",
    });
  });

  test.each([
    ["the last instant of their life", 30_000, { caller }],
    ["a millisecond later", 30_001, { refusal: "EXPIRED" }],
    ["a millisecond too early", -30_001, { refusal: "EXPIRED" }],
  ])("at %s", async (_, shift, expected) => {
    const header = signClaims(caller, call, { secret, now });
    expect(await verify(header, { now: new Date(now.getTime() + shift) })).toEqual(expected);
  });

  test("are accepted once", async () => {
    const nonces = new LocalNonceMemory(60_000);
    const header = signClaims(caller, call, { secret, now });
    expect(await verify(header, { nonces })).toEqual({ caller });
    expect(await verify(header, { nonces })).toEqual({ refusal: "REPLAYED" });
    expect(await verify(header, { nonces, now: new Date(now.getTime() + 29_999) })).toEqual({
      refusal: "REPLAYED",
    });
  });

  test.each([
    ["nothing", undefined, "MALFORMED"],
    ["no signature", "abc", "MALFORMED"],
    ["three parts", "a.b.c", "MALFORMED"],
    ["an empty signature", "abc.", "FORGED"],
    ["a signature of another secret", signClaims(caller, call, { secret: "c".repeat(32), now }), "FORGED"],
  ])("refuse %s", async (_, header, refusal) => {
    expect(await verify(header)).toEqual({ refusal });
  });

  test("refuse a payload changed under its signature", async () => {
    const [, signature] = signClaims(caller, call, { secret, now }).split(".");
    const forged = Buffer.from(JSON.stringify({ caller, at: now.getTime(), nonce: "n", call: "d" })).toString(
      "base64url",
    );
    expect(await verify(`${forged}.${signature ?? ""}`)).toEqual({ refusal: "FORGED" });
  });
});

describe("LocalNonceMemory", () => {
  test("forgets a nonce only when its window has passed", () => {
    const nonces = new LocalNonceMemory(100);
    expect(nonces.isNew("a", 1000)).toBe(true);
    expect(nonces.isNew("a", 1099)).toBe(false);
    expect(nonces.isNew("b", 1100)).toBe(true);
    expect(nonces.isNew("a", 1101)).toBe(false);
    expect(nonces.isNew("a", 1300)).toBe(true);
  });
});

describe("sharedNonceMemory", () => {
  test("remembers for all, longer than a signature can be valid", async () => {
    let nowMs = 1000;
    const redis = fakeRedis(() => nowMs);
    const [one, other] = [sharedNonceMemory(redis, 100), sharedNonceMemory(redis, 100)];
    expect(await one.isNew("a", nowMs)).toBe(true);
    nowMs += 100;
    expect(await other.isNew("a", nowMs)).toBe(false);
    expect(await other.isNew("b", nowMs)).toBe(true);
    nowMs += 100;
    expect(redis.keys()).toEqual(["hub:nonce:b"]);
  });

  test("takes nothing for new while Redis does not answer", async () => {
    const redis = fakeRedis(() => 0);
    redis.goDown(true);
    await expect(
      verify(signClaims(caller, call, { secret, now }), { nonces: sharedNonceMemory(redis, 100) }),
    ).rejects.toThrow();
  });

  test("works with a real Redis, between two connections", async () => {
    if (!(await isRedisListening())) {
      process.stderr.write(`Skipped: no Redis listens at ${testRedisUrl}.\n`);
      return;
    }
    const log = createLog("silent");
    const connections = [openRedis(testRedisUrl, log), openRedis(testRedisUrl, log)];
    const header = signClaims(caller, call, { secret, now });
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        verify(header, { nonces: sharedNonceMemory(connections[index % 2] ?? fakeRedis(() => 0), 1000) }),
      ),
    );
    await Promise.all(connections.map((each) => each.close()));
    expect(verdicts.filter((each) => "caller" in each)).toHaveLength(1);
  });
});
