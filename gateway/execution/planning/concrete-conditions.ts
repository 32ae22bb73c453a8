import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { fieldDefinition } from "../shaping/field-definition";

/**
 * Replaces each fragment on an interface or a union by one fragment for each type that is possible there, and asks for the
 * names of types outside fragments: the same data, which the planner can also follow through a subgraph where the
 * interface is an object (`@interfaceObject`).
 */
export function withConcreteConditions(
  inlined: OperationDefinitionNode,
  schema: GraphQLSchema,
): OperationDefinitionNode {
  const root = schema.getRootType(inlined.operation);
  if (root === null || root === undefined) return inlined;
  return { ...inlined, selectionSet: new Spelling(schema).ofField(inlined.selectionSet, root) };
}

const typeNameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

class Spelling {
  constructor(private readonly schema: GraphQLSchema) {}

  /** The selections of a field, of a type that may be abstract. */
  ofField(set: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    const selections = set.selections.flatMap((each) => this.spelt(each, type));
    const needsTypeName = selections.length === 0 || set.selections.some(hidesTypeName);
    return {
      kind: Kind.SELECTION_SET,
      selections: needsTypeName ? [typeNameField, ...selections] : selections,
    };
  }

  private spelt(selection: SelectionNode, type: GraphQLCompositeType): readonly SelectionNode[] {
    if (selection.kind === Kind.FIELD) return [this.field(selection, type)];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    return this.possible(type)
      .filter((each) => this.isMatched(selection, each))
      .flatMap((each) => this.fragment(selection, each));
  }

  private field(field: FieldNode, type: GraphQLCompositeType): FieldNode {
    if (field.selectionSet === undefined || field.name.value.startsWith("__")) return field;
    const inside = getNamedType(fieldDefinition(type, field.name.value).type);
    return isCompositeType(inside)
      ? { ...field, selectionSet: this.ofField(field.selectionSet, inside) }
      : field;
  }

  /** A fragment as it applies to objects of one type; nothing when it asks nothing of them but their type's name. */
  private fragment(fragment: InlineFragmentNode, type: GraphQLObjectType): readonly InlineFragmentNode[] {
    const selections = fragment.selectionSet.selections.flatMap((each): readonly SelectionNode[] => {
      if (isTypeName(each)) return [];
      if (each.kind !== Kind.INLINE_FRAGMENT) return this.spelt(each, type);
      return this.isMatched(each, type) ? this.fragment(each, type) : [];
    });
    if (selections.length === 0) return [];
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } } as const;
    return [{ ...fragment, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  }

  private possible(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
  }

  private isMatched({ typeCondition }: InlineFragmentNode, type: GraphQLObjectType): boolean {
    if (typeCondition === undefined || typeCondition.name.value === type.name) return true;
    const condition = this.schema.getType(typeCondition.name.value);
    return isAbstractType(condition) && this.schema.isSubType(condition, type);
  }
}

function isTypeName(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === "__typename";
}

function hidesTypeName(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.INLINE_FRAGMENT) return false;
  return selection.selectionSet.selections.some((each) => isTypeName(each) || hidesTypeName(each));
}
