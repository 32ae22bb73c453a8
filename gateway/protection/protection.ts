import type { Redis } from "../../shared/runtime/redis";
import { createBudget, type BudgetSettings, type Spend } from "./budget/budget";
import { MemoryPoints } from "./budget/memory-points";
import { RedisPoints } from "./budget/redis-points";
import type { DrainSettings } from "./drain";
import { watchLoopDelay } from "./overload/loop-delay";
import { OverloadGuard, type OverloadSettings } from "./overload/overload-guard";

export interface ProtectionSettings {
  readonly budget: BudgetSettings;
  readonly overload: OverloadSettings;
  /** Time left to a whole request, its subgraphs included. */
  readonly deadlineMs: number;
  /** Proxies whose word on the address of a client is taken: addresses or networks. */
  readonly trustedProxies: readonly string[];
  readonly drain: DrainSettings;
}

/** What every request passes before it is executed. */
export interface Protection {
  readonly spend: Spend;
  readonly guard: OverloadGuard;
  readonly deadlineMs: number;
  readonly trustedProxies: readonly string[];
  readonly drain: DrainSettings;
}

/** @param redis Where budgets are shared between gateways; without it, each counts for itself. */
export function openProtection(settings: ProtectionSettings, redis: Redis | null): Protection {
  const memory = new MemoryPoints();
  return {
    spend: createBudget(settings.budget, redis === null ? memory : new RedisPoints(redis, memory)),
    guard: new OverloadGuard(settings.overload, watchLoopDelay()),
    deadlineMs: settings.deadlineMs,
    trustedProxies: settings.trustedProxies,
    drain: settings.drain,
  };
}

const unlimited = Number.POSITIVE_INFINITY;

/** Lets everything through, for a server that stands behind another one that protects it, or for tests. */
export function noProtection(): Protection {
  return {
    spend: () => null,
    guard: new OverloadGuard(
      { maxConcurrent: unlimited, reservedForWriters: 0, maxLoopDelayMs: unlimited },
      { current: () => 0, close: () => undefined },
    ),
    // As long as a timer of Node.js is sure to last.
    deadlineMs: 600_000,
    trustedProxies: [],
    drain: { delayMs: 0, limitMs: 10_000 },
  };
}
