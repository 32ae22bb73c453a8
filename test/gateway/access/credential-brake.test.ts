import { CredentialRefusal } from "../../../gateway/access/credential-refusal";
import { brakedIdentify, failuresPerMinute } from "../../../gateway/access/credential-brake";
import type { Identify } from "../../../gateway/access/identify";
import { MemoryPoints } from "../../../gateway/protection/budget/memory-points";
import { RedisPoints } from "../../../gateway/protection/budget/redis-points";
import { mintApiKey } from "../../../shared/access/api-key";
import { anonymousCaller } from "../../../shared/access/caller";
import { createLog } from "../../../shared/runtime/log";
import { openRedis } from "../../../shared/runtime/redis";
import { isRedisListening, testRedisUrl } from "../../support/real-redis";

const good = mintApiKey().text;
const known = mintApiKey().text;
const revoked = mintApiKey().text;
const caller = anonymousCaller([]);
const party = { kind: "PROGRAM", subject: "key:1", organisation: "212703755", entity: "1" } as const;

let nowMs = 0;
let looked = 0;
const identify: Identify = async ({ headers }) => {
  looked += 1;
  const key = headers["x-api-key"];
  if (key === revoked) throw new CredentialRefusal("KEY_REVOKED", party);
  if (key === good || key === known || headers.authorization === "Bearer good.token") return caller;
  if (key === undefined && headers.authorization === undefined) return caller;
  throw new CredentialRefusal("KEY_UNKNOWN");
};
let braked: Identify;
beforeEach(() => {
  nowMs = 0;
  looked = 0;
  braked = brakedIdentify(identify, new MemoryPoints({ clock: () => nowMs }));
});

const present = (key: string, address = "192.0.2.1", by = braked) =>
  by({ headers: { "x-api-key": key }, address, correlationId: "trace" });
const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => "RECOGNISED",
    (error: unknown) => (error instanceof CredentialRefusal ? error.code : error),
  );
const tooMany = expect.objectContaining({ code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) });

async function exhaust(address?: string, by = braked): Promise<readonly unknown[]> {
  const codes: unknown[] = [];
  for (let index = 0; index < failuresPerMinute; index += 1) {
    codes.push(await codeOf(present(mintApiKey().text, address, by)));
  }
  return codes;
}

describe("who presents wrong keys", () => {
  test("is told so twenty times, then to come back later, and is not looked up any more", async () => {
    expect(await exhaust()).toEqual(Array.from({ length: 20 }, () => "UNAUTHENTICATED"));
    expect(await codeOf(present(mintApiKey().text))).toEqual(tooMany);
    expect(looked).toBe(20);
  });

  test("may try again as time passes, one by one", async () => {
    await exhaust();
    nowMs = 3000;
    expect(await codeOf(present(mintApiKey().text))).toBe("UNAUTHENTICATED");
    expect(await codeOf(present(mintApiKey().text))).toEqual(tooMany);
    nowMs = 6000;
    expect(await codeOf(present(mintApiKey().text))).toBe("UNAUTHENTICATED");
    expect(await codeOf(present(mintApiKey().text))).toEqual(tooMany);
    nowMs = 66_000;
    expect(await exhaust()).toEqual(Array.from({ length: 20 }, () => "UNAUTHENTICATED"));
  });

  test("cannot try a right one meanwhile: that is what the brake is for", async () => {
    await exhaust();
    expect(await codeOf(present(good))).toEqual(tooMany);
    nowMs = 4000;
    expect(await codeOf(present(good))).toBe("RECOGNISED");
  });

  test("is told with tokens too", async () => {
    await exhaust();
    const asked = braked({
      headers: { authorization: "Bearer wrong.token" },
      address: "192.0.2.1",
      correlationId: "trace",
    });
    expect(await codeOf(asked)).toEqual(tooMany);
  });

  test.each([
    ["192.0.2.1", "::ffff:192.0.2.1"],
    ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9"],
  ])("is known by its network: %s and %s are one", async (address, same) => {
    await exhaust(address);
    expect(await codeOf(present(mintApiKey().text, same))).toEqual(tooMany);
  });
});

describe("others at the same address", () => {
  test("who were recognised before are not concerned", async () => {
    expect(await codeOf(present(known))).toBe("RECOGNISED");
    await exhaust();
    expect(await codeOf(present(known))).toBe("RECOGNISED");
  });

  test("who present a good token, or nothing, are not either", async () => {
    await exhaust();
    for (const headers of [{ authorization: "Bearer good.token" }, {}]) {
      expect(await codeOf(braked({ headers, address: "192.0.2.1", correlationId: "trace" }))).toBe(
        "RECOGNISED",
      );
    }
  });

  test("and elsewhere are not at all", async () => {
    await exhaust();
    expect(await codeOf(present(good, "192.0.2.2"))).toBe("RECOGNISED");
    expect(await codeOf(present(mintApiKey().text, "2001:db8:1:3::1"))).toBe("UNAUTHENTICATED");
  });
});

describe("a key that is over", () => {
  test("is no guess, and takes nothing from its address", async () => {
    for (let index = 0; index < 3 * failuresPerMinute; index += 1) {
      expect(await codeOf(present(revoked))).toBe("UNAUTHENTICATED");
    }
    expect(await codeOf(present(good))).toBe("RECOGNISED");
  });
});

describe("two gateways", () => {
  test("count together when they share a Redis", async () => {
    if (!(await isRedisListening())) {
      process.stderr.write(`Skipped: no Redis listens at ${testRedisUrl}.\n`);
      return;
    }
    const redis = openRedis(testRedisUrl, createLog("silent"));
    const address = `test-${mintApiKey().prefix}`;
    const gateways = [1, 2].map(() => brakedIdentify(identify, new RedisPoints(redis, new MemoryPoints())));
    await exhaust(address, gateways[0]);
    await codeOf(present(mintApiKey().text, address, gateways[0]));
    const refused = await codeOf(present(good, address, gateways[1]));
    await redis.close();
    expect(refused).toEqual(tooMany);
  });
});
