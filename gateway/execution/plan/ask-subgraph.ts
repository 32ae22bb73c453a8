import type { FetchNode } from "@apollo/query-planner";
import { Kind, print, stripIgnoredCharacters, type DocumentNode, type ExecutionResult } from "graphql";
import { subgraphOperation, type SubgraphOperation } from "../../transport/subgraph-operation";
import type { TransportRequest } from "../../transport/transport";
import type { KnownTypes } from "./known-types";
import type { PlanRun } from "./plan-run";
import type { SentEntities } from "./sent-entities";

/** A fetch of a plan, ready to be sent. */
export interface PreparedFetch {
  readonly node: FetchNode;
  readonly subgraph: string;
  readonly operation: SubgraphOperation;
  readonly variableNames: readonly string[];
}

/** Makes a fetch ready once for all the executions of its plan. */
export function prepareFetch(
  node: FetchNode,
  known: KnownTypes,
  trim = (document: DocumentNode) => document,
): PreparedFetch {
  const operation = subgraphOperation(stripIgnoredCharacters(print(trim(known.documentOf(node)))));
  const variableNames = declaredVariables(operation.document).filter((name) => name !== "representations");
  return { node, subgraph: node.serviceName, operation, variableNames };
}

function declaredVariables({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION
      ? (each.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
}

export interface Asking {
  /** For a fetch of entities. */
  readonly representations?: SentEntities;
  readonly take?: TransportRequest["take"];
}

/** Sends a fetch with the variables that it uses, unless it is answered already. Rejects as the transport does. */
export function askSubgraph(
  run: PlanRun,
  { node, subgraph, operation, variableNames }: PreparedFetch,
  { representations, take }: Asking = {},
): Promise<ExecutionResult> {
  const answered = run.answered?.take(node, representations);
  if (answered !== undefined) return answered;
  const { context, transport, deadlineAt } = run;
  const { caller, correlationId, idempotency } = context;
  const variables = usedVariables(run, variableNames);
  const isWritten = typeof representations === "string";
  if (!isWritten && representations !== undefined) variables["representations"] = representations;
  const variablesJson = isWritten ? withRepresentations(variables, representations) : undefined;
  return transport.execute({
    subgraph,
    operation,
    variables,
    variablesJson,
    caller,
    correlationId,
    idempotency,
    deadlineAt,
    take,
  });
}

function usedVariables({ variables }: PlanRun, names: readonly string[]): Record<string, unknown> {
  const used: Record<string, unknown> = {};
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) used[name] = value;
  }
  return used;
}

function withRepresentations(others: Readonly<Record<string, unknown>>, list: string): string {
  const otherJson = JSON.stringify(others);
  return otherJson === "{}"
    ? `{"representations":${list}}`
    : `${otherJson.slice(0, -1)},"representations":${list}}`;
}
