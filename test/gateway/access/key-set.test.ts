import type { JSONWebKeySet } from "jose";
import {
  cooldownMs,
  emptyCooldownMs,
  freshForMs,
  KeySet,
  usableForMs,
} from "../../../gateway/access/key-set";
import { signingKey, type SigningKey } from "./support/identity-provider";

let first: SigningKey;
let second: SigningKey;
beforeAll(async () => {
  [first, second] = await Promise.all([signingKey("ES256", "first"), signingKey("ES256", "second")]);
});

function provider(published: () => readonly SigningKey[] | Error) {
  let elapsedMs = 1_000_000;
  let downloads = 0;
  const faults: unknown[] = [];
  const keys = new KeySet({
    download: async (): Promise<JSONWebKeySet> => {
      downloads += 1;
      await Promise.resolve();
      const answer = published();
      if (answer instanceof Error) throw answer;
      return { keys: answer.map(({ publicJwk }) => publicJwk) };
    },
    elapsedMs: () => elapsedMs,
    onFault: (cause) => faults.push(cause),
  });
  return {
    find: ({ alg, kid }: Pick<SigningKey, "alg" | "kid">) =>
      keys.find({ alg, kid }, { payload: "", signature: "" }),
    later: (ms: number) => {
      elapsedMs += ms;
    },
    downloads: () => downloads,
    faults,
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const noMatch = expect.objectContaining({ code: "ERR_JWKS_NO_MATCHING_KEY" });
const unavailable = expect.objectContaining({ code: "IDENTITY_UNAVAILABLE" });

describe("the keys of the identity provider", () => {
  test("are fetched at the first token, once for all those that wait", async () => {
    const { find, downloads } = provider(() => [first]);
    const found = await Promise.all([find(first), find(first), find(first)]);
    expect(found).toHaveLength(3);
    await find(first);
    expect(downloads()).toBe(1);
  });

  test("follow a rotation at the first token of the new key", async () => {
    let published = [first];
    const { find, later, downloads } = provider(() => published);
    await find(first);
    published = [first, second];
    later(cooldownMs);
    expect(await find(second)).toBeDefined();
    expect(downloads()).toBe(2);
  });

  test("forget a key that is withdrawn, at the latest when they are no longer fresh", async () => {
    let published = [first, second];
    const { find, later } = provider(() => published);
    await find(first);
    published = [second];
    later(freshForMs + 1);
    await find(first);
    await settled();
    await expect(find(first)).rejects.toEqual(noMatch);
  });

  test("are fetched once for a flood of unknown keys, then once a cool-down", async () => {
    const { find, later, downloads } = provider(() => [first]);
    await find(first);
    const flood = async () => {
      const names = Array.from({ length: 500 }, (_, index) => `unknown-${index}`);
      await Promise.all(names.map((kid) => expect(find({ alg: "ES256", kid })).rejects.toEqual(noMatch)));
    };
    await flood();
    expect(downloads()).toBe(1);
    later(cooldownMs);
    await flood();
    await flood();
    expect(downloads()).toBe(2);
    later(cooldownMs - 1);
    await flood();
    expect(downloads()).toBe(2);
  });

  test("keep serving while the provider is down, and no longer than agreed", async () => {
    let answer: readonly SigningKey[] | Error = [first];
    const { find, later, faults } = provider(() => answer);
    await find(first);
    answer = new Error("down");
    later(freshForMs + 1);
    expect(await find(first)).toBeDefined();
    later(usableForMs - freshForMs - 1);
    expect(await find(first)).toBeDefined();
    await settled();
    expect(faults.length).toBeGreaterThan(0);
    later(1);
    await expect(find(first)).rejects.toEqual(unavailable);
  });

  test("are asked for again soon when there is none at all, yet not at each token", async () => {
    let answer: readonly SigningKey[] | Error = new Error("down");
    const { find, later, downloads } = provider(() => answer);
    await expect(find(first)).rejects.toEqual(unavailable);
    await expect(find(first)).rejects.toEqual(unavailable);
    expect(downloads()).toBe(1);
    answer = [first];
    later(emptyCooldownMs);
    expect(await find(first)).toBeDefined();
    expect(downloads()).toBe(2);
  });

  test("serve the known ones without waiting while they are fetched again", async () => {
    let release: () => void = () => undefined;
    let calls = 0;
    let elapsedMs = 0;
    const keys = new KeySet({
      download: async () => {
        calls += 1;
        if (calls > 1) await new Promise<void>((resolve) => (release = resolve));
        return { keys: [first.publicJwk] };
      },
      elapsedMs: () => elapsedMs,
      onFault: () => undefined,
    });
    const find = () => keys.find({ alg: "ES256", kid: "first" }, { payload: "", signature: "" });
    await find();
    elapsedMs = freshForMs + 1;
    expect(await find()).toBeDefined();
    expect(calls).toBe(2);
    release();
  });
});
