import type { Redis } from "../runtime/redis";
import type { NonceMemory } from "./nonce-memory";

/**
 * A memory that all the replicas of a subgraph share: what one of them accepted, none accepts again. Without an
 * answer of Redis nothing is new: whether a call is a replay cannot be told.
 * @param windowMs The longest time between the first and the last instant at which one nonce is acceptable.
 */
export function sharedNonceMemory(redis: Redis, windowMs: number): NonceMemory {
  // The clocks of the replicas differ: what is over for one may not be for another.
  const keptMs = (2 * windowMs).toString();
  return {
    isNew: async (nonce) => {
      const reply = await redis.command("SET", `hub:nonce:${nonce}`, "1", "NX", "PX", keptMs);
      return reply === "OK";
    },
  };
}
