import { anonymousCaller } from "../../../shared/access/caller";
import { NonceMemory } from "../../../shared/access/nonce-memory";
import { signClaims, verifyClaims, type SignedCall } from "../../../shared/access/signed-claims";

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
  return verifyClaims(header, { call, secrets: [secret], now, nonces: new NonceMemory(60_000), ...change });
}

describe("signed claims", () => {
  test("name the caller of the call that they were made for", () => {
    expect(verify(signClaims(caller, call, { secret, now }))).toEqual({ caller });
  });

  test("are accepted under a secret being retired", () => {
    const header = signClaims(caller, call, { secret: "b".repeat(32), now });
    expect(verify(header, { secrets: [secret, "b".repeat(32)] })).toEqual({ caller });
  });

  test.each([
    ["another subgraph", { ...call, audience: "hours" }],
    ["another correlation id", { ...call, correlationId: "trace-2" }],
    ["another method", { ...call, method: "GET" }],
    ["another path", { ...call, path: "/admin" }],
    ["another body", { ...call, body: '{"query":"{ a }"}' }],
  ])("are refused with %s", (_, altered) => {
    expect(verify(signClaims(caller, call, { secret, now }), { call: altered })).toEqual({
      refusal: "ALTERED",
    });
  });

  test.each([
    ["the last instant of their life", 30_000, { caller }],
    ["a millisecond later", 30_001, { refusal: "EXPIRED" }],
    ["a millisecond too early", -30_001, { refusal: "EXPIRED" }],
  ])("at %s", (_, shift, expected) => {
    const header = signClaims(caller, call, { secret, now });
    expect(verify(header, { now: new Date(now.getTime() + shift) })).toEqual(expected);
  });

  test("are accepted once", () => {
    const nonces = new NonceMemory(60_000);
    const header = signClaims(caller, call, { secret, now });
    expect(verify(header, { nonces })).toEqual({ caller });
    expect(verify(header, { nonces })).toEqual({ refusal: "REPLAYED" });
    expect(verify(header, { nonces, now: new Date(now.getTime() + 29_999) })).toEqual({
      refusal: "REPLAYED",
    });
  });

  test.each([
    ["nothing", undefined, "MALFORMED"],
    ["no signature", "abc", "MALFORMED"],
    ["three parts", "a.b.c", "MALFORMED"],
    ["an empty signature", "abc.", "FORGED"],
    ["a signature of another secret", signClaims(caller, call, { secret: "c".repeat(32), now }), "FORGED"],
  ])("refuse %s", (_, header, refusal) => {
    expect(verify(header)).toEqual({ refusal });
  });

  test("refuse a payload changed under its signature", () => {
    const [, signature] = signClaims(caller, call, { secret, now }).split(".");
    const forged = Buffer.from(JSON.stringify({ caller, at: now.getTime(), nonce: "n", call: "d" })).toString(
      "base64url",
    );
    expect(verify(`${forged}.${signature ?? ""}`)).toEqual({ refusal: "FORGED" });
  });
});

describe("NonceMemory", () => {
  test("forgets a nonce only when its window has passed", () => {
    const nonces = new NonceMemory(100);
    expect(nonces.isNew("a", 1000)).toBe(true);
    expect(nonces.isNew("a", 1099)).toBe(false);
    expect(nonces.isNew("b", 1100)).toBe(true);
    expect(nonces.isNew("a", 1101)).toBe(false);
    expect(nonces.isNew("a", 1300)).toBe(true);
  });
});
