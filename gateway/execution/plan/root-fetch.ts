import type { FetchNode } from "@apollo/query-planner";
import { isJsonObject, type JsonObject } from "../json-object";
import { askSubgraph, prepareFetch } from "./ask-subgraph";
import { BadSubgraphAnswer } from "./bad-subgraph-answer";
import { renamedKeys, writtenPath } from "./error-path";
import type { KnownTypes } from "./known-types";
import { mergeInto } from "./merge";
import type { PlanRun, PlanStep } from "./plan-run";
import { applyRewrites } from "./rewrites";
import { rootKeys } from "./root-keys";
import type { TypedObjects } from "./typed-objects";

export interface RootFetchPlace {
  readonly types: TypedObjects;
  readonly known: KnownTypes;
}

/** A fetch of root fields: its data joins the answer's. */
export function rootFetch(node: FetchNode, { types, known }: RootFetchPlace): PlanStep {
  const fetch = prepareFetch(node, known);
  const { outputRewrites = [] } = node;
  const keys = renamedKeys(outputRewrites);
  const asked = rootKeys(fetch.operation.document);
  const fail = (run: PlanRun, error: unknown, path?: readonly (string | number)[]) => {
    const paths = path === undefined ? asked.map((key) => [key]) : [path];
    for (const each of paths) run.failures.push({ subgraph: fetch.subgraph, error, path: each });
  };
  return async (run) => {
    try {
      const { data, errors } = await askSubgraph(run, fetch);
      if (isJsonObject(data)) {
        if (outputRewrites.length > 0) applyRewrites(data, outputRewrites, types);
        run.data = merged(run.data, data, types);
      } else if (errors === undefined || errors.length === 0) {
        fail(run, new BadSubgraphAnswer("The subgraph answered neither data nor errors"));
      }
      for (const error of errors ?? []) fail(run, error, writtenPath(error.path, keys));
    } catch (error) {
      fail(run, error);
    }
  };
}

/** The first data that arrives is taken as it is: nobody else holds it. */
function merged(known: JsonObject, incoming: JsonObject, types: TypedObjects): JsonObject {
  for (const _key in known) {
    mergeInto(known, incoming, types);
    return known;
  }
  return incoming;
}
