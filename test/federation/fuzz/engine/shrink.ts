import {
  Kind,
  parse,
  print,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
} from "graphql";
import type { FuzzOperation } from "./operation";

/**
 * Makes an operation smaller, one edit after the other, as long as it stays interesting. Edits may make it invalid: whoever
 * says what is interesting must refuse what is not valid.
 */
export async function shrink(
  operation: FuzzOperation,
  isInteresting: (smaller: FuzzOperation) => Promise<boolean>,
): Promise<FuzzOperation> {
  let smallest = operation;
  for (let edit = 0; ;) {
    const document = edited(smallest.document, edit);
    if (document === null) return smallest;
    const smaller = withoutUnused({ ...smallest, document });
    // The same number now means the edit after the one that succeeded.
    if (smaller !== null && (await isInteresting(smaller))) smallest = smaller;
    else edit += 1;
  }
}

/** The document after edit number `wanted`; null when there are not so many. */
function edited(document: DocumentNode, wanted: number): DocumentNode | null {
  let passed = 0;
  let found = false;
  const isTurn = () => {
    const turn = passed === wanted;
    passed += 1;
    found ||= turn;
    return turn;
  };
  const bodies = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const replacements = (selection: SelectionNode): readonly (readonly SelectionNode[])[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return [[], selection.selectionSet.selections];
    if (selection.kind !== Kind.FRAGMENT_SPREAD) return [[]];
    const fragment = bodies.get(selection.name.value);
    if (fragment === undefined) return [[]];
    const { typeCondition, selectionSet } = fragment;
    return [[], [{ ...selection, kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }]];
  };
  const dropped = <Part>(parts: readonly Part[] = []) => parts.filter(() => !isTurn());
  const dropDirectives = (node: { readonly directives?: readonly DirectiveNode[] | undefined }) => ({
    ...node,
    directives: dropped(node.directives),
  });
  const smaller = visit(document, {
    SelectionSet: (node) => ({
      ...node,
      selections: node.selections.flatMap(
        (selection) => replacements(selection).find(() => isTurn()) ?? [selection],
      ),
    }),
    Field: (node) => ({
      ...node,
      ...dropDirectives(node),
      arguments: dropped(node.arguments),
      alias: node.alias === undefined || isTurn() ? undefined : node.alias,
    }),
    InlineFragment: (node) => ({ ...node, ...dropDirectives(node) }),
    FragmentSpread: (node) => ({ ...node, ...dropDirectives(node) }),
    OperationDefinition: (node) => node,
  });
  return found ? smaller : null;
}

/** Drops fragments and variables that nothing uses any more; null when what is left is not even GraphQL. */
function withoutUnused({ document, variables, operationName }: FuzzOperation): FuzzOperation | null {
  const uses = (kind: Kind, name: string) =>
    print(document).includes(kind === Kind.VARIABLE ? `$${name}` : `...${name}`);
  const pruned = visit(document, {
    FragmentDefinition: (node) => (uses(Kind.FRAGMENT_SPREAD, node.name.value) ? undefined : null),
    VariableDefinition: (node) => {
      const { value } = node.variable.name;
      const others = print(document).split(`$${value}`).length - 1;
      return others > 1 ? undefined : null;
    },
  });
  try {
    const reparsed = parse(print(pruned), { noLocation: true });
    const declared = print(reparsed);
    const kept = Object.entries(variables).filter(([name]) => declared.includes(`$${name}:`));
    return { document: reparsed, variables: Object.fromEntries(kept), operationName };
  } catch {
    return null;
  }
}
