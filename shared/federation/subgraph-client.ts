import type { ExecutionResult } from "graphql";
import type { Caller } from "../access/caller";
import { CodedError } from "../graphql/coded-error";
import { utf8Text } from "./answer-body";
import { SubgraphAddress } from "./subgraph-address";
import { parseSubgraphAnswer } from "./subgraph-answer";
import { writeSubgraphMessage, type SubgraphMessage } from "./subgraph-message";
import { undiciWire } from "./undici-wire";
import { WireFault, type Wire } from "./wire";

export interface SubgraphClientOptions {
  /** Name of the subgraph, the only thing that its faults tell. */
  readonly subgraph: string;
  readonly url: string;
  /** Signs the calls: the first of SUBGRAPH_SECRET. */
  readonly secret: string;
  readonly timeoutMs: number;
  /** Told why a request failed, for the log: the client of the hub learns only that it did. */
  readonly onFault?: ((fault: SubgraphFault) => void) | undefined;
}

export interface SubgraphFault {
  readonly subgraph: string;
  readonly correlationId: string;
  readonly cause: unknown;
}

export interface SubgraphCall extends SubgraphMessage {
  readonly caller: Caller;
  readonly correlationId: string;
}

/** Beyond it an answer is cut while it is read. */
export const largestAnswerBytes = 16 * 1024 * 1024;
const mostConnections = 64;

/** GraphQL over HTTP from one subgraph to another, each call signed. */
export class SubgraphClient {
  private readonly wire: Wire;
  private readonly address: SubgraphAddress;

  constructor(private readonly options: SubgraphClientOptions) {
    this.address = new SubgraphAddress(options);
    this.wire = undiciWire({ url: options.url, largestAnswerBytes, mostConnections });
  }

  /** Rejects with TIMEOUT or SUBGRAPH_UNAVAILABLE, in words that hold neither address nor cause. */
  async execute({ caller, correlationId, ...message }: SubgraphCall): Promise<ExecutionResult> {
    const { subgraph, timeoutMs, onFault } = this.options;
    try {
      const body = writeSubgraphMessage(message);
      const headers = this.address.headers({ caller, correlationId, body }, timeoutMs);
      return parseSubgraphAnswer(utf8Text(await this.wire.post({ headers, body, timeoutMs })));
    } catch (cause) {
      onFault?.({ subgraph, correlationId, cause });
      throw outwardFault(subgraph, cause);
    }
  }

  close(): Promise<void> {
    return this.wire.close();
  }
}

/** What a client of the hub may know of a failed call. */
export function outwardFault(subgraph: string, cause: unknown): CodedError {
  return cause instanceof WireFault && cause.reason === "TIMEOUT"
    ? subgraphTimeout(subgraph)
    : subgraphUnavailable(subgraph);
}

export function subgraphTimeout(subgraph: string): CodedError {
  return new CodedError("TIMEOUT", `Le sous-graphe « ${subgraph} » n’a pas répondu à temps.`);
}

export function subgraphUnavailable(subgraph: string): CodedError {
  return new CodedError(
    "SUBGRAPH_UNAVAILABLE",
    `Le sous-graphe « ${subgraph} » ne répond pas : ses données manquent.`,
  );
}
