import type { ExecutionResult } from "graphql";
import type { RunningSubgraph } from "../../shared/federation/subgraph";
import { subgraphTimeout, subgraphUnavailable } from "../../shared/federation/subgraph-client";
import type { Transport, TransportRequest } from "./transport";

/** Calls subgraphs of the same process: parsed documents and plain objects, nothing serialised. */
export function inProcessTransport(subgraphs: readonly RunningSubgraph[]): Transport {
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  return {
    execute: async (request) => {
      const subgraph = byName.get(request.subgraph);
      if (subgraph === undefined) throw subgraphUnavailable(request.subgraph);
      const { deadlineAt } = request;
      if (deadlineAt === undefined) return execute(subgraph, request);
      const remainingMs = Math.ceil(deadlineAt - performance.now());
      if (remainingMs <= 0) throw subgraphTimeout(subgraph.name);
      return within(remainingMs, subgraph.name, execute(subgraph, request));
    },
    close: async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}

function execute(
  subgraph: RunningSubgraph,
  { operation: { document, operationName }, ...request }: TransportRequest,
): Promise<ExecutionResult> {
  const { variables, caller, correlationId, idempotency, deadlineAt } = request;
  return subgraph.execute({
    document,
    operationName,
    variables,
    caller,
    correlationId,
    idempotency,
    deadlineAt,
  });
}

/** Stops waiting; what the subgraph does meanwhile is bounded by its own limits. */
function within(
  remainingMs: number,
  subgraph: string,
  answer: Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(subgraphTimeout(subgraph)), remainingMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
