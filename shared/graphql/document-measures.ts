import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { saturate } from "./saturate";

/** Size of a selection, fragments expanded. Every number saturates at `Number.MAX_SAFE_INTEGER`. */
export interface DocumentMeasures {
  /** Fields nested in one another. */
  readonly depth: number;
  /** Aliased fields, and every `__typename` after the first of a selection set. */
  readonly aliases: number;
  /** Fields of the selection itself, not those nested in them: for an operation, its root fields. */
  readonly ownFields: number;
  /** Fields, at any depth. */
  readonly selections: number;
}

const nothing: DocumentMeasures = { depth: 0, aliases: 0, ownFields: 0, selections: 0 };

interface Measuring {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly measuredFragments: Map<string, DocumentMeasures>;
}

/**
 * Measures an operation by arithmetic on the sizes of its fragments, each computed once: a document that would expand
 * to billions of fields costs its own length. The caller has refused fragment cycles.
 */
export function measureOperation(
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): DocumentMeasures {
  return measureSelectionSet(
    { fragments: fragmentsByName(document), measuredFragments: new Map() },
    selectionSet,
  );
}

export function fragmentsByName(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function measureSelectionSet(measuring: Measuring, selectionSet: SelectionSetNode): DocumentMeasures {
  const sum = selectionSet.selections.reduce(
    (total, selection) => add(total, measureSelection(measuring, selection)),
    nothing,
  );
  return { ...sum, aliases: saturate(sum.aliases + repeatedTypenames(selectionSet)) };
}

function measureSelection(measuring: Measuring, selection: SelectionNode): DocumentMeasures {
  switch (selection.kind) {
    case Kind.FIELD:
      return measureField(measuring, selection);
    case Kind.INLINE_FRAGMENT:
      return measureSelectionSet(measuring, selection.selectionSet);
    case Kind.FRAGMENT_SPREAD:
      return measureFragment(measuring, selection.name.value);
  }
}

function measureFragment(measuring: Measuring, name: string): DocumentMeasures {
  const known = measuring.measuredFragments.get(name);
  const fragment = measuring.fragments.get(name);
  if (known !== undefined || fragment === undefined) {
    return known ?? nothing;
  }
  const measures = measureSelectionSet(measuring, fragment.selectionSet);
  measuring.measuredFragments.set(name, measures);
  return measures;
}

function measureField(measuring: Measuring, { alias, selectionSet }: FieldNode): DocumentMeasures {
  const children = selectionSet === undefined ? nothing : measureSelectionSet(measuring, selectionSet);
  return {
    depth: children.depth + 1,
    aliases: saturate(children.aliases + (alias === undefined ? 0 : 1)),
    ownFields: 1,
    selections: saturate(children.selections + 1),
  };
}

function repeatedTypenames({ selections }: SelectionSetNode): number {
  const typenames = selections.filter(
    (each) => each.kind === Kind.FIELD && each.name.value === "__typename" && each.alias === undefined,
  );
  return Math.max(0, typenames.length - 1);
}

function add(left: DocumentMeasures, right: DocumentMeasures): DocumentMeasures {
  return {
    depth: Math.max(left.depth, right.depth),
    aliases: saturate(left.aliases + right.aliases),
    ownFields: saturate(left.ownFields + right.ownFields),
    selections: saturate(left.selections + right.selections),
  };
}
