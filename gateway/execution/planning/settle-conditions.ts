import { Kind, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from "graphql";
import { isCondition, isSelected, type ConditionValues } from "./conditions";

/**
 * An inlined operation without `@skip` and `@include`, for given values of their variables. What is left may select
 * nothing of an object. The planner never meets a condition: it gathers those of a field with those inside it, and would
 * run a mutation twice that is asked for with and without one.
 */
export function settleConditions(
  inlined: OperationDefinitionNode,
  values: ConditionValues,
): OperationDefinitionNode {
  return { ...inlined, selectionSet: settledSet(inlined.selectionSet, values) };
}

function settledSet({ selections }: SelectionSetNode, values: ConditionValues): SelectionSetNode {
  return {
    kind: Kind.SELECTION_SET,
    selections: selections
      .filter((selection) => isSelected(selection, values))
      .map((selection) => settled(selection, values)),
  };
}

function settled(selection: SelectionNode, values: ConditionValues): SelectionNode {
  const directives = (selection.directives ?? []).filter(({ name }) => !isCondition(name.value));
  const kept = { ...selection, directives };
  if (kept.kind === Kind.FRAGMENT_SPREAD || kept.selectionSet === undefined) return kept;
  return { ...kept, selectionSet: settledSet(kept.selectionSet, values) };
}
