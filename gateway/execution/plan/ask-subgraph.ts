import type { FetchNode } from "@apollo/query-planner";
import { print, stripIgnoredCharacters, type ExecutionResult } from "graphql";
import { subgraphOperation, type SubgraphOperation } from "../../transport/subgraph-operation";
import type { KnownTypes } from "./known-types";
import type { PlanRun } from "./plan-run";

/** A fetch of a plan, ready to be sent. */
export interface PreparedFetch {
  readonly subgraph: string;
  readonly operation: SubgraphOperation;
  readonly variableNames: readonly string[];
}

/** Makes a fetch ready once for all the executions of its plan. */
export function prepareFetch(fetch: FetchNode, known: KnownTypes): PreparedFetch {
  const { serviceName, variableUsages = [] } = fetch;
  return {
    subgraph: serviceName,
    operation: subgraphOperation(stripIgnoredCharacters(print(known.documentOf(fetch)))),
    variableNames: variableUsages.filter((name) => name !== "representations"),
  };
}

/** Sends a fetch with the variables that it uses. Rejects as the transport does. */
export function askSubgraph(
  run: PlanRun,
  { subgraph, operation, variableNames }: PreparedFetch,
  representations?: readonly string[],
): Promise<ExecutionResult> {
  const variables: Record<string, unknown> = {};
  for (const name of variableNames) {
    const value = Object.hasOwn(run.variables, name) ? run.variables[name] : undefined;
    if (value !== undefined) variables[name] = value;
  }
  const { caller, correlationId, idempotency } = run.context;
  return run.transport.execute({
    ...{ subgraph, operation, caller, correlationId, idempotency },
    ...(representations === undefined ? { variables } : withRepresentations(variables, representations)),
    deadlineAt: run.deadlineAt,
  });
}

/** Representations are already JSON: a subgraph of this process alone has them read. */
function withRepresentations(others: Readonly<Record<string, unknown>>, representations: readonly string[]) {
  const list = `[${representations.join(",")}]`;
  const otherJson = JSON.stringify(others);
  const variablesJson =
    otherJson === "{}"
      ? `{"representations":${list}}`
      : `${otherJson.slice(0, -1)},"representations":${list}}`;
  const variables = {
    ...others,
    get representations(): unknown {
      const read: unknown = JSON.parse(list);
      Object.defineProperty(this, "representations", { value: read });
      return read;
    },
  };
  return { variables, variablesJson };
}
