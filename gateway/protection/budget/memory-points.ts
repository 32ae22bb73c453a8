import type { Balance, Expense, PointsStore } from "./points-store";
import { withdraw, type TokenBucket } from "./token-bucket";

export interface MemoryPointsOptions {
  /** In milliseconds; only differences count. */
  readonly clock?: () => number;
  readonly maxCallers?: number;
}

/** Some 15 MB at most. */
const rememberedCallers = 50_000;

/** Buckets in this process. Beyond the most callers remembered, the one not heard of for longest starts anew. */
export class MemoryPoints implements PointsStore {
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly clock: () => number;
  private readonly maxCallers: number;

  constructor({ clock = () => performance.now(), maxCallers = rememberedCallers }: MemoryPointsOptions = {}) {
    this.clock = clock;
    this.maxCallers = maxCallers;
  }

  get size(): number {
    return this.buckets.size;
  }

  spend({ caller, points, perMinute }: Expense): Balance {
    const { bucket, isAllowed } = withdraw(this.buckets.get(caller), {
      points,
      perMinute,
      now: this.clock(),
    });
    // A Map keeps the order of insertion: the caller becomes the most recent one.
    this.buckets.delete(caller);
    this.buckets.set(caller, bucket);
    if (this.buckets.size > this.maxCallers) {
      const [oldest] = this.buckets.keys();
      if (oldest !== undefined) this.buckets.delete(oldest);
    }
    return { isAllowed, points: bucket.points };
  }
}
