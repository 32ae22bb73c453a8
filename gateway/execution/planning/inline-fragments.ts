import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/**
 * Replaces each fragment spread of a valid operation by the fragment's own selections, copied: after that a field node
 * stands at one place of the answer only, and may be given a key of its own.
 */
export function inlineFragments(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationDefinitionNode {
  const fragments = new Map(
    document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return { ...operation, selectionSet: inlined(operation.selectionSet, fragments) };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function inlined({ selections }: SelectionSetNode, fragments: Fragments): SelectionSetNode {
  return {
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection) => inlinedSelection(selection, fragments)),
  };
}

function inlinedSelection(selection: SelectionNode, fragments: Fragments): SelectionNode {
  switch (selection.kind) {
    case Kind.FIELD:
      return selection.selectionSet === undefined
        ? { ...selection }
        : { ...selection, selectionSet: inlined(selection.selectionSet, fragments) };
    case Kind.INLINE_FRAGMENT:
      return { ...selection, selectionSet: inlined(selection.selectionSet, fragments) };
    case Kind.FRAGMENT_SPREAD: {
      const fragment = fragments.get(selection.name.value);
      if (fragment === undefined) {
        throw new TypeError("A valid document defines the fragments that it spreads");
      }
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        directives: selection.directives ?? [],
        selectionSet: inlined(fragment.selectionSet, fragments),
      };
    }
  }
}
