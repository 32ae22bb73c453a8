import type { ExecutionResult } from "graphql";
import type { SubgraphCall } from "../../shared/federation/subgraph-client";

/** One request to one subgraph, as the query plan asks it. */
export interface TransportRequest extends SubgraphCall {
  readonly subgraph: string;
}

/** How the gateway reaches its subgraphs; the subgraphs cannot tell which way. */
export interface Transport {
  /** Rejects with a coded error when the subgraph cannot answer at all. */
  execute(request: TransportRequest): Promise<ExecutionResult>;
  close(): Promise<void>;
}
