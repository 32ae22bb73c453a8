import { randomUUID } from "node:crypto";
import { createLog } from "../../../shared/runtime/log";
import { openRedis, RedisUnavailable, type Redis } from "../../../shared/runtime/redis";
import { isRedisListening, testRedisUrl } from "../../support/real-redis";
import { RedisServer } from "./support/redis-server";

const server = new RedisServer();
const lines: string[] = [];
const log = createLog("info", { write: (line) => lines.push(line) });
let redis: Redis;

beforeEach(async () => {
  lines.length = 0;
  server.isSilent = false;
  server.connections = 0;
  await server.start();
  redis = openRedis(server.url, log);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await redis.close();
  await server.stop();
});

/** The pause after a failure is over, without waiting for it. */
function afterThePause(): void {
  const later = performance.now() + 10_000;
  jest.spyOn(performance, "now").mockReturnValue(later);
}

describe("a Redis that answers", () => {
  test("is connected to at the first command, once", async () => {
    expect(server.connections).toBe(0);
    await Promise.all([redis.ping(), redis.ping(), redis.command("SET", "a", "1")]);
    expect(server.connections).toBe(1);
    expect(lines).toEqual([]);
  });

  test("gives its answers as they are", async () => {
    expect(await redis.command("SET", "k", "1", "NX", "PX", "60000")).toBe("OK");
    expect(await redis.command("SET", "k", "1", "NX", "PX", "60000")).toBeNull();
    expect(await redis.command("INCR", "n")).toBe(1);
  });

  test("that refuses a command stays connected", async () => {
    await expect(redis.command("NONSENSE")).rejects.toThrow("unknown command");
    await redis.ping();
    expect(server.connections).toBe(1);
    expect(lines).toEqual([]);
  });
});

describe("a Redis that goes away", () => {
  test("is told once to the log, which names no address", async () => {
    await redis.ping();
    await server.stop();
    await expect(redis.ping()).rejects.toThrow(RedisUnavailable);
    afterThePause();
    await expect(redis.ping()).rejects.toThrow(RedisUnavailable);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: "warn", msg: "Redis (REDIS_URL) ne répond pas" },
    ]);
    expect(lines.join()).not.toContain(server.port.toString());
  });

  test("refuses at once whoever asks just after", async () => {
    await server.stop();
    await expect(redis.ping()).rejects.toThrow(RedisUnavailable);
    await server.start();
    await expect(redis.ping()).rejects.toThrow(RedisUnavailable);
    expect(server.connections).toBe(0);
  });

  test("answers again once it is back, and the log says so", async () => {
    await redis.ping();
    await server.stop();
    await expect(redis.ping()).rejects.toThrow(RedisUnavailable);
    await server.start();
    afterThePause();
    await redis.ping();
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      "Redis (REDIS_URL) ne répond pas",
      "Redis (REDIS_URL) répond de nouveau",
    ]);
  });

  test("that no longer answers keeps nobody waiting", async () => {
    await redis.ping();
    server.isSilent = true;
    await expect(redis.ping()).rejects.toThrow(RedisUnavailable);
    server.isSilent = false;
    afterThePause();
    await redis.ping();
    expect(server.connections).toBe(2);
  });

  test("that accepts connections and says nothing keeps nobody waiting either", async () => {
    server.isSilent = true;
    await expect(redis.ping()).rejects.toThrow(RedisUnavailable);
  });

  test("is asked nothing more once it is closed here", async () => {
    await redis.close();
    await expect(redis.ping()).rejects.toThrow(RedisUnavailable);
    expect(server.connections).toBe(0);
  });
});

describe("a real Redis", () => {
  test("takes the same commands", async () => {
    if (!(await isRedisListening())) {
      process.stderr.write(`Skipped: no Redis listens at ${testRedisUrl}.\n`);
      return;
    }
    const real = openRedis(testRedisUrl, log);
    const key = `hub:test:${randomUUID()}`;
    expect(await real.command("SET", key, "1", "NX", "PX", "60000")).toBe("OK");
    expect(await real.command("SET", key, "1", "NX", "PX", "60000")).toBeNull();
    expect(await real.command("PTTL", key)).toBeGreaterThan(0);
    expect(await real.command("DEL", key)).toBe(1);
    await expect(real.command("NONSENSE")).rejects.toThrow("unknown command");
    await real.close();
  });
});
