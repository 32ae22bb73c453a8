import { isIP } from "node:net";
import { z } from "zod";
import type { readSettings } from "../../shared/runtime/settings";
import { milliseconds } from "../../shared/runtime/settings";
import type { ProtectionSettings } from "./protection";

/** Settings of what a request passes before it is executed. */
export const protectionSettings = {
  ANONYMOUS_POINTS_PER_MINUTE: count(6_000_000),
  SIGNED_IN_POINTS_PER_MINUTE: count(30_000_000),
  MAX_CONCURRENT_REQUESTS: count(200, 1),
  RESERVED_FOR_WRITERS: count(20),
  MAX_EVENT_LOOP_DELAY_MS: milliseconds(500),
  REQUEST_TIMEOUT_MS: milliseconds(15_000),
  TRUSTED_PROXIES: networks(),
  DRAIN_DELAY_MS: count(0, 0, 30_000),
  DRAIN_TIMEOUT_MS: count(10_000, 1, 20_000),
};

export function protectionConfig(
  settings: ReturnType<typeof readSettings<typeof protectionSettings>>,
): ProtectionSettings {
  return {
    budget: {
      anonymousPerMinute: settings.ANONYMOUS_POINTS_PER_MINUTE,
      signedInPerMinute: settings.SIGNED_IN_POINTS_PER_MINUTE,
    },
    overload: {
      maxConcurrent: settings.MAX_CONCURRENT_REQUESTS,
      reservedForWriters: settings.RESERVED_FOR_WRITERS,
      maxLoopDelayMs: settings.MAX_EVENT_LOOP_DELAY_MS,
    },
    deadlineMs: settings.REQUEST_TIMEOUT_MS,
    trustedProxies: settings.TRUSTED_PROXIES,
    drain: { delayMs: settings.DRAIN_DELAY_MS, limitMs: settings.DRAIN_TIMEOUT_MS },
  };
}

function count(byDefault: number, least = 0, most = 1_000_000_000) {
  const message = `un nombre entier de ${least.toString()} à ${most.toString()}.`;
  return z
    .string()
    .regex(/^\d{1,10}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
    .default(byDefault);
}

/** Addresses or networks separated by commas; none by default. */
function networks() {
  return z
    .string()
    .default("")
    .transform((value) =>
      value
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== ""),
    )
    .refine(
      (each) => each.every(isNetwork),
      "des adresses ou des réseaux (10.0.0.0/8), séparés par des virgules.",
    );
}

function isNetwork(text: string): boolean {
  const [address = "", prefix = "0", ...rest] = text.split("/");
  const bits = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
}
