import type { ExecutionResult } from "graphql";
import { Pool } from "undici";
import type { Caller } from "../access/caller";
import { signClaims } from "../access/signed-claims";
import { CodedError } from "../graphql/coded-error";
import { claimsHeader, correlationHeader } from "./caller-header";
import { parseSubgraphAnswer } from "./subgraph-answer";
import { writeSubgraphMessage, type SubgraphMessage } from "./subgraph-message";

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

const largestAnswerBytes = 16 * 1024 * 1024;
const mostConnections = 64;

/** GraphQL over HTTP to one subgraph, on kept connections, each call signed. Follows no redirect. */
export class SubgraphClient {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(private readonly options: SubgraphClientOptions) {
    const { origin, pathname, search } = new URL(options.url);
    this.path = pathname + search;
    this.pool = new Pool(origin, { connections: mostConnections, maxResponseSize: largestAnswerBytes });
  }

  /** Rejects with TIMEOUT or SUBGRAPH_UNAVAILABLE, in words that hold neither address nor cause. */
  async execute(call: SubgraphCall): Promise<ExecutionResult> {
    const { subgraph, onFault } = this.options;
    try {
      return await this.post(call);
    } catch (cause) {
      onFault?.({ subgraph, correlationId: call.correlationId, cause });
      throw isTimeout(cause)
        ? new CodedError("TIMEOUT", `Le sous-graphe « ${subgraph} » n’a pas répondu à temps.`)
        : subgraphUnavailable(subgraph);
    }
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async post({ caller, correlationId, ...message }: SubgraphCall) {
    const { subgraph, secret, timeoutMs } = this.options;
    const written = writeSubgraphMessage(message);
    const call = { audience: subgraph, method: "POST", path: this.path, correlationId, body: written };
    const { statusCode, headers, body } = await this.pool.request({
      method: "POST",
      path: this.path,
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
        [claimsHeader]: signClaims(caller, call, { secret, now: new Date() }),
        [correlationHeader]: correlationId,
      },
      body: written,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await body.text();
    return parseSubgraphAnswer({ statusCode, contentType: headers["content-type"], text });
  }
}

export function subgraphUnavailable(subgraph: string): CodedError {
  return new CodedError(
    "SUBGRAPH_UNAVAILABLE",
    `Le sous-graphe « ${subgraph} » ne répond pas : ses données manquent.`,
  );
}

function isTimeout(cause: unknown): boolean {
  // A DOMException: not an Error in every realm.
  return typeof cause === "object" && cause !== null && "name" in cause && cause.name === "TimeoutError";
}
