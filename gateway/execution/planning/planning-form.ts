import {
  Kind,
  OperationTypeNode,
  type DirectiveNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { isSelected } from "./conditions";

/**
 * An operation as the planner takes it best, asking for the same data: conditions that are literals are settled, names of
 * types are asked for plainly (an object's type must be known even where its name is skipped), and the root fields of a
 * mutation stand outside fragments (the planner gathers equal fragments, which would change the order of effects).
 */
export function planningForm(inlined: OperationDefinitionNode): OperationDefinitionNode {
  const settled = settledSet(inlined.selectionSet);
  const isMutation = inlined.operation === OperationTypeNode.MUTATION;
  const selections = isMutation
    ? settled.selections.flatMap((each) => outsideFragments(each, []))
    : settled.selections;
  return { ...inlined, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

const typeNameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

function settledSet({ selections }: SelectionSetNode): SelectionSetNode {
  const settled = selections.flatMap(settledSelection);
  return {
    kind: Kind.SELECTION_SET,
    selections: settled.every(isConditional) ? [typeNameField, ...settled] : settled,
  };
}

/** The planner makes the conditions that all the leaves of a field share those of the field itself, which is wanted without them. */
function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.length > 0;
}

function settledSelection(selection: SelectionNode): readonly SelectionNode[] {
  const directives = selection.directives ?? [];
  const literal = directives.filter(isLiteral);
  if (!isSelected({ ...selection, directives: literal }, {})) return [];
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
  if (selection.kind === Kind.FIELD && selection.name.value === "__typename") return [typeNameField];
  const left = literal.length === 0 ? {} : { directives: directives.filter((each) => !isLiteral(each)) };
  if (selection.selectionSet === undefined) return [{ ...selection, ...left }];
  return [{ ...selection, ...left, selectionSet: settledSet(selection.selectionSet) }];
}

function isLiteral({ name, arguments: given = [] }: DirectiveNode): boolean {
  if (name.value !== "skip" && name.value !== "include") return false;
  return given.every(({ value }) => value.kind === Kind.BOOLEAN);
}

/** The fields of a root fragment, each under the fragment's conditions. */
function outsideFragments(
  selection: SelectionNode,
  conditions: readonly DirectiveNode[],
): readonly SelectionNode[] {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const all = [...conditions, ...(selection.directives ?? [])];
    return selection.selectionSet.selections.flatMap((each) => outsideFragments(each, all));
  }
  return [conditions.reduce(underCondition, selection)];
}

/** A directive stands once on a selection: a second one of its kind goes around. */
function underCondition(selection: SelectionNode, condition: DirectiveNode): SelectionNode {
  const directives = selection.directives ?? [];
  if (directives.every(({ name }) => name.value !== condition.name.value)) {
    return { ...selection, directives: [...directives, condition] };
  }
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives: [condition],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
  };
}
