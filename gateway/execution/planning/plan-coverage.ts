import type { PlanNode, QueryPlan } from "@apollo/query-planner";
import { Kind, parse, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { rootKeys } from "../plan/root-keys";
import { responseKey } from "./response-key";

/** Throws for a plan that would leave root fields out of the answer without a word. */
export function checkPlanCoversRoot({ node }: QueryPlan, { selectionSet }: OperationDefinitionNode): void {
  const fetched = new Set(node === undefined || node.kind === "Subscription" ? [] : fetchedKeys(node));
  const missing = askedKeys(selectionSet).find((key) => !fetched.has(key));
  if (missing !== undefined) {
    throw new Error("The plan of a valid operation leaves some of its root fields out");
  }
}

/** Keys of the answer that the fetches of root fields bring. */
function fetchedKeys(node: PlanNode): readonly string[] {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return node.nodes.flatMap(fetchedKeys);
    case "Condition":
      return [node.ifClause, node.elseClause].flatMap((each) =>
        each === undefined ? [] : fetchedKeys(each),
      );
    case "Fetch": {
      const renamed = new Map((node.outputRewrites ?? []).map((each) => [each.path.at(-1), each]));
      return rootKeys(node.operationDocumentNode ?? parse(node.operation)).map((key) => {
        const rewrite = renamed.get(key);
        return rewrite?.kind === "KeyRenamer" ? rewrite.renameKeyTo : key;
      });
    }
    case "Flatten":
    case "Defer":
      return [];
  }
}

/** Keys of the root fields that a subgraph must answer. */
function askedKeys({ selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return askedKeys(selection.selectionSet);
    if (selection.kind !== Kind.FIELD || selection.name.value.startsWith("__")) return [];
    return [responseKey(selection)];
  });
}
