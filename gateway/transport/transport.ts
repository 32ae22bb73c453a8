import type { ExecutionResult } from "graphql";
import type { Caller } from "../../shared/access/caller";
import type { IdempotencyClaim } from "../../shared/commands/command";
import type { TakeBytes } from "./read-answer";
import type { SubgraphOperation } from "./subgraph-operation";

/** One request to one subgraph, as the query plan asks it. */
export interface TransportRequest {
  readonly subgraph: string;
  readonly operation: SubgraphOperation;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** The variables as JSON instead, for a transport whose answers come as bytes. */
  readonly variablesJson?: string | undefined;
  readonly caller: Caller;
  readonly correlationId: string;
  readonly idempotency?: IdempotencyClaim | undefined;
  /** Headers of the client that travel on, where the supergraph is somebody else's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The instant, on the clock of `performance.now()`, at which nobody waits for the answer any more. */
  readonly deadlineAt?: number | undefined;
  /** Tried on the bytes of the answer, where they come as bytes: what it takes is not read into an object. */
  readonly take?: TakeBytes | undefined;
}

/** How the gateway reaches its subgraphs; the subgraphs cannot tell which way. */
export interface Transport {
  /**
   * Rejects with a coded error when the subgraph cannot answer at all. The data of an answer belongs to whoever asked,
   * who may change it: two requests never share it.
   */
  execute(request: TransportRequest): Promise<ExecutionResult>;
  /** Whether answers come as bytes, which askers may take. */
  readonly comesAsBytes?: true;
  close(): Promise<void>;
}
