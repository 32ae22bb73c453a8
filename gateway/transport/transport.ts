import type { ExecutionResult } from "graphql";
import type { Caller } from "../../shared/access/caller";
import type { IdempotencyClaim } from "../../shared/commands/command";
import type { SubgraphOperation } from "./subgraph-operation";

/** One request to one subgraph, as the query plan asks it. */
export interface TransportRequest {
  readonly subgraph: string;
  readonly operation: SubgraphOperation;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** `variables` already written as JSON, where whoever asks had to write them anyway. */
  readonly variablesJson?: string | undefined;
  readonly caller: Caller;
  readonly correlationId: string;
  readonly idempotency?: IdempotencyClaim | undefined;
  /** Headers of the client that travel on, where the supergraph is somebody else's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The instant, on the clock of `performance.now()`, at which nobody waits for the answer any more. */
  readonly deadlineAt?: number | undefined;
}

/** How the gateway reaches its subgraphs; the subgraphs cannot tell which way. */
export interface Transport {
  /**
   * Rejects with a coded error when the subgraph cannot answer at all. The data of an answer belongs to whoever asked,
   * who may change it: two requests never share it.
   */
  execute(request: TransportRequest): Promise<ExecutionResult>;
  close(): Promise<void>;
}
