import type { ExecutionResult } from "graphql";
import type { Caller } from "../../shared/access/caller";
import type { SubgraphAddress } from "../../shared/federation/subgraph-address";
import {
  outwardFault,
  subgraphTimeout,
  subgraphUnavailable,
  type SubgraphFault,
} from "../../shared/federation/subgraph-client";
import { WireFault, type Wire } from "../../shared/federation/wire";
import { CodedError } from "../../shared/graphql/coded-error";
import { CallSlots } from "./call-slots";
import { CircuitBreaker } from "./circuit-breaker";
import { readAnswer, type TakeBytes } from "./read-answer";
import type { SubgraphLimits } from "./subgraph-limits";

export interface SubgraphChannelOptions {
  readonly subgraph: string;
  readonly address: SubgraphAddress;
  readonly wire: Wire;
  readonly limits: SubgraphLimits;
  readonly clock: () => number;
  /** Told once of each call that failed; not of those that an open breaker refused. */
  readonly onFault: (fault: SubgraphFault) => void;
}

export interface ChannelCall {
  readonly body: string;
  readonly isQuery: boolean;
  readonly caller: Caller;
  readonly correlationId: string;
  /** Names and values in turn. */
  readonly forwarded: readonly string[];
  /** When nobody waits any more, on the channel's clock. */
  readonly expiresAt: number;
  readonly take: TakeBytes | undefined;
  /** How many wait for the answer: more may join while it is under way. */
  askers: number;
}

/** An answer as it came, for others that asked the same, and as the one that asked first reads it. */
export interface ChannelAnswer {
  readonly bytes: Buffer;
  readonly result: ExecutionResult;
}

/** The way to one subgraph, with what keeps its faults from becoming those of the gateway. */
export class SubgraphChannel {
  private readonly slots: CallSlots;
  private readonly breaker: CircuitBreaker;

  constructor(private readonly options: SubgraphChannelOptions) {
    const { limits, clock } = options;
    this.slots = new CallSlots(limits.mostInFlight, limits.mostWaiting);
    this.breaker = new CircuitBreaker({
      failures: limits.breakerFailures,
      delayMs: limits.breakerDelayMs,
      clock,
    });
  }

  /** Rejects with TIMEOUT, SUBGRAPH_UNAVAILABLE or OVERLOADED, in words that hold neither address nor cause. */
  async ask(call: ChannelCall): Promise<ChannelAnswer> {
    const { subgraph } = this.options;
    if (this.breaker.refuses) throw subgraphUnavailable(subgraph);
    if (this.remainingMs(call) <= 0) throw subgraphTimeout(subgraph);
    if (!this.slots.tryEnter()) await this.enter(call);
    try {
      // It may have opened meanwhile.
      if (!this.breaker.admits()) throw subgraphUnavailable(subgraph);
      return await this.answerTo(call);
    } finally {
      this.slots.leave();
    }
  }

  /** Whether a call would be refused now, its subgraph failing every time. */
  get refuses(): boolean {
    return this.breaker.refuses;
  }

  close(): Promise<void> {
    return this.options.wire.close();
  }

  private async enter(call: ChannelCall): Promise<void> {
    const { subgraph } = this.options;
    const outcome = await this.slots.enter(this.remainingMs(call));
    if (outcome === "TOO_LATE") throw subgraphTimeout(subgraph);
    if (outcome === "TOO_MANY") {
      throw new CodedError(
        "OVERLOADED",
        `Le sous-graphe « ${subgraph} » a trop de demandes en cours : ses données manquent.`,
      );
    }
  }

  private async answerTo(call: ChannelCall): Promise<ChannelAnswer> {
    const { subgraph, onFault, clock } = this.options;
    const startedAt = clock();
    try {
      const bytes = await this.post(call);
      const result = readAnswer(bytes, call.take);
      this.breaker.succeeded();
      return { bytes, result };
    } catch (cause) {
      if (this.isOfSubgraph(cause, clock() - startedAt)) this.breaker.failed(call.askers);
      onFault({ subgraph, correlationId: call.correlationId, cause });
      throw outwardFault(subgraph, cause);
    }
  }

  /** A query is sent once more when its connection broke before any answer: the subgraph may have closed it just then. */
  private async post(call: ChannelCall): Promise<Buffer> {
    try {
      return await this.postOnce(call);
    } catch (cause) {
      const mayRetry = call.isQuery && cause instanceof WireFault && cause.reason === "NO_ANSWER";
      if (!mayRetry || this.remainingMs(call) <= 0) throw cause;
      return await this.postOnce(call);
    }
  }

  private postOnce(call: ChannelCall): Promise<Buffer> {
    const { address, wire } = this.options;
    const { body, forwarded } = call;
    const timeoutMs = Math.max(1, this.remainingMs(call));
    const headers = address.headers(call, timeoutMs);
    if (forwarded.length > 0) headers.push(...forwarded);
    return wire.post({ headers, body, timeoutMs });
  }

  /** A request that had hardly any time left says nothing of the subgraph. */
  private isOfSubgraph(cause: unknown, waitedMs: number): boolean {
    const isTimeout = cause instanceof WireFault && cause.reason === "TIMEOUT";
    return !isTimeout || waitedMs * 2 >= this.options.limits.queryTimeoutMs;
  }

  private remainingMs({ expiresAt }: ChannelCall): number {
    return Math.ceil(expiresAt - this.options.clock());
  }
}
