import { createHash } from "node:crypto";
import type { Redis } from "../../../shared/runtime/redis";
import type { Balance, Expense, PointsStore } from "./points-store";

/** The rule of `withdraw`, where the buckets are: two gateways never read the same one between each other's writes. */
const withdrawal = `
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local points = tonumber(ARGV[1])
local perMinute = tonumber(ARGV[2])
local bucket = redis.call("HMGET", KEYS[1], "points", "at")
local before = tonumber(bucket[1]) or perMinute
local at = tonumber(bucket[2]) or now
local available = math.min(perMinute, before + math.max(0, now - at) * perMinute / 60000)
local allowed = 0
if available > 0 then
  allowed = 1
  available = available - points
end
redis.call("HSET", KEYS[1], "points", string.format("%.3f", available), "at", string.format("%.0f", now))
redis.call("PEXPIRE", KEYS[1], math.ceil((perMinute - available) * 60000 / perMinute) + 1000)
return { allowed, string.format("%.0f", math.floor(available)) }`;

/** Buckets shared by every gateway that knows the same Redis; those of this process while it does not answer. */
export class RedisPoints implements PointsStore {
  constructor(
    private readonly redis: Redis,
    private readonly fallback: PointsStore,
  ) {}

  async spend(expense: Expense): Promise<Balance> {
    const { caller, points, perMinute } = expense;
    try {
      const reply = await this.redis.command(
        ...["EVAL", withdrawal, "1", keyOf(caller), points.toString(), perMinute.toString()],
      );
      if (typeof reply !== "object" || reply === null) throw new TypeError("The script answers two numbers");
      const [isAllowed, left] = reply;
      return { isAllowed: isAllowed === 1, points: Number(left) };
    } catch {
      // Redis tells the log itself, once, that it does not answer.
      return this.fallback.spend(expense);
    }
  }
}

/** Neither addresses nor subjects are written anywhere. */
function keyOf(caller: string): string {
  return `hub:points:${createHash("sha256").update(caller).digest("base64url")}`;
}
