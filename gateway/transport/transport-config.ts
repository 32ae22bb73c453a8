import { z } from "zod";
import { flag, milliseconds, type readSettings } from "../../shared/runtime/settings";
import { defaultSubgraphLimits as byDefault, type SubgraphLimits } from "./subgraph-limits";

const megabyte = 1024 * 1024;

/** What each subgraph may take of the gateway: the same for all. */
export const transportSettings = {
  SUBGRAPH_TIMEOUT_MS: milliseconds(byDefault.queryTimeoutMs),
  SUBGRAPH_MUTATION_TIMEOUT_MS: milliseconds(byDefault.mutationTimeoutMs),
  SUBGRAPH_ANSWER_MB: count(byDefault.largestAnswerBytes / megabyte, { from: 1, to: 256 }),
  SUBGRAPH_CALLS: count(byDefault.mostInFlight, { from: 1, to: 1024 }),
  SUBGRAPH_QUEUE: count(byDefault.mostWaiting, { from: 0, to: 10_000 }),
  SUBGRAPH_BREAKER_FAILURES: count(byDefault.breakerFailures, { from: 1, to: 1000 }),
  SUBGRAPH_BREAKER_DELAY_MS: milliseconds(byDefault.breakerDelayMs),
  SUBGRAPH_DEDUPLICATION: flag(byDefault.deduplicates),
};

export function subgraphLimits(
  settings: ReturnType<typeof readSettings<typeof transportSettings>>,
): SubgraphLimits {
  return {
    queryTimeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
    mutationTimeoutMs: settings.SUBGRAPH_MUTATION_TIMEOUT_MS,
    largestAnswerBytes: settings.SUBGRAPH_ANSWER_MB * megabyte,
    mostInFlight: settings.SUBGRAPH_CALLS,
    mostWaiting: settings.SUBGRAPH_QUEUE,
    breakerFailures: settings.SUBGRAPH_BREAKER_FAILURES,
    breakerDelayMs: settings.SUBGRAPH_BREAKER_DELAY_MS,
    deduplicates: settings.SUBGRAPH_DEDUPLICATION,
  };
}

function count(value: number, { from, to }: { readonly from: number; readonly to: number }) {
  const message = `un nombre entier, de ${from} à ${to}.`;
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((given) => given >= from && given <= to, message)
    .default(value);
}
