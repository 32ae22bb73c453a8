import {
  Kind,
  OperationTypeNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/**
 * A settled operation as the planner takes it best, asking for the same data: names of types are asked for plainly, and
 * wherever nothing else is left to ask for; the root fields of a mutation stand outside fragments (the planner gathers
 * equal fragments, which would change the order of effects).
 */
export function planningForm(settled: OperationDefinitionNode): OperationDefinitionNode {
  const { selections } = formOf(settled.selectionSet);
  const isMutation = settled.operation === OperationTypeNode.MUTATION;
  const root = isMutation ? selections.flatMap(outsideFragments) : selections;
  return { ...settled, selectionSet: { kind: Kind.SELECTION_SET, selections: root } };
}

const typeNameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

function formOf({ selections }: SelectionSetNode): SelectionSetNode {
  const formed = selections.map(formOfSelection);
  return { kind: Kind.SELECTION_SET, selections: formed.length === 0 ? [typeNameField] : formed };
}

function formOfSelection(selection: SelectionNode): SelectionNode {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
  if (selection.kind === Kind.FIELD && selection.name.value === "__typename") return typeNameField;
  return selection.selectionSet === undefined
    ? selection
    : { ...selection, selectionSet: formOf(selection.selectionSet) };
}

function outsideFragments(selection: SelectionNode): readonly SelectionNode[] {
  return selection.kind === Kind.INLINE_FRAGMENT
    ? selection.selectionSet.selections.flatMap(outsideFragments)
    : [selection];
}
