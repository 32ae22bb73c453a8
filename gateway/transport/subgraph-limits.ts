import { largestAnswerBytes } from "../../shared/federation/subgraph-client";

/** What one subgraph may take of the gateway. */
export interface SubgraphLimits {
  /** How long a query waits for this subgraph, its place in the queue and its retry included. */
  readonly queryTimeoutMs: number;
  /** Longer: a change that is given up may have been made. */
  readonly mutationTimeoutMs: number;
  /** Where a longer answer is cut, while it is read. */
  readonly largestAnswerBytes: number;
  readonly mostInFlight: number;
  /** Calls that wait for their turn; one more is refused at once. */
  readonly mostWaiting: number;
  /** Failures in a row after which the subgraph is no longer asked. */
  readonly breakerFailures: number;
  /** From then on, one call in this time tries whether it answers again. */
  readonly breakerDelayMs: number;
  /** Whether identical queries of the same caller, asked at the same time, are asked once. */
  readonly deduplicates: boolean;
}

export const defaultSubgraphLimits: SubgraphLimits = {
  queryTimeoutMs: 1500,
  mutationTimeoutMs: 5000,
  largestAnswerBytes,
  mostInFlight: 64,
  mostWaiting: 256,
  breakerFailures: 5,
  breakerDelayMs: 1000,
  deduplicates: true,
};
