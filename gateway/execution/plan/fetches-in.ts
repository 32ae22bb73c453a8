import type { FetchNode, PlanNode, QueryPlanSelectionNode, ResponsePath } from "@apollo/query-planner";
import { keysOf } from "./targets";

/** A fetch of a plan, and the place in the merged data that it is relative to. */
export interface FetchInPlan {
  readonly fetch: FetchNode;
  readonly path: string;
}

/** Every fetch of a plan, in the order in which it stands there. */
export function fetchesIn(node: PlanNode, path = ""): readonly FetchInPlan[] {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return node.nodes.flatMap((each) => fetchesIn(each, path));
    case "Flatten":
      return fetchesIn(node.node, path + pathText(node.path));
    case "Condition":
      return [node.ifClause, node.elseClause].flatMap((each) =>
        each === undefined ? [] : fetchesIn(each, path),
      );
    case "Fetch":
      return [{ fetch: node, path }];
    case "Defer":
      return [];
  }
}

/** A path of the merged data as one text; neither lists nor types leave a trace in it. */
export function pathText(path: ResponsePath): string {
  return keysOf(path)
    .map((key) => `/${key}`)
    .join("");
}

/** A value that a fetch requires of the objects that it completes. */
export interface RequiredValue {
  readonly path: string;
  readonly isObject: boolean;
}

export function requiredIn({ fetch, path }: FetchInPlan): readonly RequiredValue[] {
  return (fetch.requires ?? []).flatMap((selection) => requiredBy(selection, path));
}

function requiredBy(selection: QueryPlanSelectionNode, path: string): readonly RequiredValue[] {
  const inside = selection.kind === "Field" ? `${path}/${selection.alias ?? selection.name}` : path;
  const { selections } = selection;
  const nested = (selections ?? []).flatMap((each) => requiredBy(each, inside));
  return selection.kind === "Field"
    ? [{ path: inside, isObject: selections !== undefined }, ...nested]
    : nested;
}
