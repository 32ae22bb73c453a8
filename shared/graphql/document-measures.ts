import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  getNullableType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { pageSizeReader, type PageSizeReader } from "./page-size";

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
  /** Fields that an answer could hold, pages and lists counted at their size. */
  readonly cost: number;
}

/** What is measured. */
export interface MeasureOptions {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly schema?: GraphQLSchema | undefined;
}

/** Length assumed for a list that takes no page size: such lists are short by design, or they would be connections. */
const assumedListSize = 10;

const nothing: DocumentMeasures = { depth: 0, aliases: 0, ownFields: 0, selections: 0, cost: 0 };

interface Measuring {
  readonly schema: GraphQLSchema | undefined;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly pageSizeOf: PageSizeReader;
  /** A fragment weighs the same wherever it is spread: its type condition, not its place, gives its fields their type. */
  readonly measuredFragments: Map<string, DocumentMeasures>;
}

/**
 * Measures an operation by arithmetic on the sizes of its fragments, each computed once: a document that would expand
 * to billions of fields costs its own length. The caller has refused fragment cycles. Unknown fragments, fields and
 * types weigh what can be known of them: validation reports them.
 */
export function measureOperation({
  document,
  operation,
  variables,
  schema,
}: MeasureOptions): DocumentMeasures {
  const measuring: Measuring = {
    schema,
    fragments: new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    ),
    pageSizeOf: pageSizeReader(operation, variables),
    measuredFragments: new Map(),
  };
  return measureSelectionSet(
    measuring,
    operation.selectionSet,
    schema?.getRootType(operation.operation) ?? undefined,
  );
}

function measureSelectionSet(
  measuring: Measuring,
  selectionSet: SelectionSetNode,
  parent: GraphQLCompositeType | undefined,
): DocumentMeasures {
  const sum = selectionSet.selections.reduce(
    (total, selection) => add(total, measureSelection(measuring, selection, parent)),
    nothing,
  );
  return { ...sum, aliases: saturate(sum.aliases + repeatedTypenames(selectionSet)) };
}

function measureSelection(
  measuring: Measuring,
  selection: SelectionNode,
  parent: GraphQLCompositeType | undefined,
): DocumentMeasures {
  switch (selection.kind) {
    case Kind.FIELD:
      return measureField(measuring, selection, parent);
    case Kind.INLINE_FRAGMENT: {
      const condition = selection.typeCondition?.name.value;
      const type = condition === undefined ? parent : compositeType(measuring, condition);
      return measureSelectionSet(measuring, selection.selectionSet, type);
    }
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
  const type = compositeType(measuring, fragment.typeCondition.name.value);
  const measures = measureSelectionSet(measuring, fragment.selectionSet, type);
  measuring.measuredFragments.set(name, measures);
  return measures;
}

function measureField(
  measuring: Measuring,
  field: FieldNode,
  parent: GraphQLCompositeType | undefined,
): DocumentMeasures {
  const definition = fieldDefinition(parent, field.name.value);
  const type = definition === undefined ? undefined : getNamedType(definition.type);
  const children =
    field.selectionSet === undefined
      ? nothing
      : measureSelectionSet(measuring, field.selectionSet, isCompositeType(type) ? type : undefined);
  const multiplier = measuring.pageSizeOf(field, definition) ?? listSize(parent, definition);
  return {
    depth: children.depth + 1,
    aliases: saturate(children.aliases + (field.alias === undefined ? 0 : 1)),
    ownFields: 1,
    selections: saturate(children.selections + 1),
    cost: saturate(1 + saturate(multiplier * children.cost)),
  };
}

/**
 * Length assumed for a field that takes no page size. The nodes of a connection are counted by the connection.
 * Introspection is not multiplied: it reads the schema, and graphql-js bounds its own nesting (MaxIntrospectionDepthRule).
 */
function listSize(
  parent: GraphQLCompositeType | undefined,
  definition: GraphQLField<unknown, unknown> | undefined,
): number {
  if (parent === undefined || definition === undefined || isIntrospectionType(parent)) {
    return 1;
  }
  if (isConnection(getNamedType(definition.type))) {
    return assumedListSize;
  }
  const countedAbove = isConnection(parent) && ["nodes", "edges"].includes(definition.name);
  return !countedAbove && isListType(getNullableType(definition.type)) ? assumedListSize : 1;
}

function isConnection(type: unknown): boolean {
  return isObjectType(type) && type.name.endsWith("Connection");
}

function fieldDefinition(
  parent: GraphQLCompositeType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) {
    return name === SchemaMetaFieldDef.name ? SchemaMetaFieldDef : TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function compositeType({ schema }: Measuring, name: string): GraphQLCompositeType | undefined {
  const type = schema?.getType(name);
  return isCompositeType(type) ? type : undefined;
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
    cost: saturate(left.cost + right.cost),
  };
}

function saturate(value: number): number {
  return Math.min(value, Number.MAX_SAFE_INTEGER);
}
