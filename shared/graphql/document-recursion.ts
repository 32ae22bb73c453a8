import {
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { fragmentsByName } from "./document-measures";
import { compositeType, fieldDefinition, type Parent } from "./field-types";

/** How many times each type stands on one path, at most, by the type's name. */
type TypesOnPath = ReadonlyMap<string, number>;

const none: TypesOnPath = new Map();

interface Measuring {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly measuredFragments: Map<string, TypesOnPath>;
}

/**
 * How often an operation comes back to one type below itself, at most: a document of 2 kB that goes round a cycle
 * through four subgraphs keeps the planner busy for half a second, though its answer would be small. Introspection, which is
 * not planned, does not count. The caller has refused fragment cycles.
 */
export function measureRecursion(
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
  schema: GraphQLSchema,
): number {
  const measuring = { schema, fragments: fragmentsByName(document), measuredFragments: new Map() };
  const counts = ofSelectionSet(measuring, selectionSet, schema.getRootType(operation) ?? undefined);
  return Math.max(0, ...counts.values());
}

function ofSelectionSet(measuring: Measuring, { selections }: SelectionSetNode, parent: Parent): TypesOnPath {
  const most = new Map<string, number>();
  for (const selection of selections) {
    for (const [type, count] of ofSelection(measuring, selection, parent)) {
      most.set(type, Math.max(count, most.get(type) ?? 0));
    }
  }
  return most;
}

function ofSelection(measuring: Measuring, selection: SelectionNode, parent: Parent): TypesOnPath {
  switch (selection.kind) {
    case Kind.FIELD:
      return ofField(measuring, selection, parent);
    case Kind.INLINE_FRAGMENT: {
      const condition = selection.typeCondition?.name.value;
      const type = condition === undefined ? parent : compositeType(measuring.schema, condition);
      return ofSelectionSet(measuring, selection.selectionSet, type);
    }
    case Kind.FRAGMENT_SPREAD:
      return ofFragment(measuring, selection.name.value);
  }
}

function ofFragment(measuring: Measuring, name: string): TypesOnPath {
  const known = measuring.measuredFragments.get(name);
  const fragment = measuring.fragments.get(name);
  if (known !== undefined || fragment === undefined) return known ?? none;
  const type = compositeType(measuring.schema, fragment.typeCondition.name.value);
  const counts = ofSelectionSet(measuring, fragment.selectionSet, type);
  measuring.measuredFragments.set(name, counts);
  return counts;
}

function ofField(measuring: Measuring, { name, selectionSet }: FieldNode, parent: Parent): TypesOnPath {
  const definition = fieldDefinition(parent, name.value);
  if (selectionSet === undefined || definition === undefined) return none;
  const type = getNamedType(definition.type);
  if (!isCompositeType(type) || isIntrospectionType(type)) return none;
  const below = ofSelectionSet(measuring, selectionSet, type);
  return new Map(below).set(type.name, (below.get(type.name) ?? 0) + 1);
}
