import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from "graphql";
import { isIntrospection } from "../introspection";
import { responseKey } from "../planning/response-key";
import { fieldDefinition } from "./field-definition";
import type { FieldsByType, FieldShape, LeafKind, ObjectShape, ValueShape } from "./shape";

export interface ShapeOptions {
  readonly schema: GraphQLSchema;
  /** The key that the client wrote, for each key that replaces one. */
  readonly writtenKeys: ReadonlyMap<string, string>;
}

const introspected: ValueShape = { kind: "leaf", nonNull: false, leaf: "custom" };

/** Works out the answer's form from the root selections of a settled operation. Forms inside are made when first met. */
export function collectShape(
  selectionSet: SelectionSetNode,
  root: GraphQLObjectType,
  options: ShapeOptions,
): ObjectShape {
  return { kind: "object", nonNull: false, fields: new Collector(options).fieldsOf(root, [selectionSet]) };
}

class Collector {
  /** Two types that lead to the same selections lead to the same form: without this, nested interfaces would multiply. */
  private readonly known = new Map<string, FieldsByType>();
  private readonly numbers = new Map<SelectionSetNode, number>();

  constructor(private readonly options: ShapeOptions) {}

  fieldsOf(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): FieldsByType {
    const key = `${type.name} ${sets.map((set) => this.numberOf(set)).join(",")}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const fields = isObjectType(type) ? this.ofObject(type, sets) : this.ofAbstract(type, sets);
    this.known.set(key, fields);
    return fields;
  }

  private ofObject(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): FieldsByType {
    const only = this.shapes(type, sets);
    const of = (name: string) => (name === type.name ? only : undefined);
    return { only, typeNames: [type.name], of, ofAnyType: only };
  }

  private ofAbstract(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): FieldsByType {
    const { schema } = this.options;
    const byName = new Map<string, readonly FieldShape[]>();
    const possible = new Map(
      (isAbstractType(type) ? schema.getPossibleTypes(type) : []).map((each) => [each.name, each]),
    );
    const needsType =
      selectsTypeName(this.fieldsByKey(type, sets)) ||
      sets.some((set) => this.hasNarrower(set, type, [...possible.values()]));
    const ofAnyType = needsType ? null : this.shapes(type, sets);
    return {
      only: null,
      typeNames: [...possible.keys()],
      of: (name) => {
        const made = byName.get(name);
        if (made !== undefined) return made;
        const concrete = possible.get(name);
        // A subgraph where the interface is an object (`@interfaceObject`) knows it by that name only.
        if (concrete === undefined) return name === type.name ? (ofAnyType ?? undefined) : undefined;
        const fields = this.shapes(concrete, sets);
        byName.set(name, fields);
        return fields;
      },
      ofAnyType,
    };
  }

  private shapes(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): readonly FieldShape[] {
    return [...this.fieldsByKey(type, sets)].map(([from, fields]) => this.shapeOf(type, from, fields));
  }

  private shapeOf(type: GraphQLCompositeType, from: string, fields: readonly FieldNode[]): FieldShape {
    const key = this.options.writtenKeys.get(from) ?? from;
    const [first] = fields;
    if (first === undefined) throw new TypeError("A key stands for at least one field");
    const name = first.name.value;
    if (name === "__typename") return { kind: "text", key, json: JSON.stringify(type.name) };
    // Already complete, and of the standard's own types.
    if (isIntrospection(name)) return { kind: "value", key, from, value: introspected };
    const definition = fieldDefinition(type, name);
    const sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { kind: "value", key, from, value: this.valueOf(definition.type, sets) };
  }

  private valueOf(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): ValueShape {
    const nonNull = isNonNullType(type);
    const nullable = getNullableType(type);
    if (isListType(nullable)) return { kind: "list", nonNull, of: this.valueOf(nullable.ofType, sets) };
    const named = getNamedType(nullable);
    return isCompositeType(named)
      ? { kind: "object", nonNull, fields: this.fieldsOf(named, sets) }
      : { kind: "leaf", nonNull, leaf: leafKind(named) };
  }

  /** What GraphQL calls CollectFields, in its order. */
  private fieldsByKey(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    found = new Map<string, FieldNode[]>(),
  ): Map<string, FieldNode[]> {
    for (const { selections } of sets) {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const key = responseKey(selection);
          found.set(key, [...(found.get(key) ?? []), selection]);
        } else if (
          selection.kind === Kind.INLINE_FRAGMENT &&
          this.applies(type, selection.typeCondition?.name.value)
        ) {
          this.fieldsByKey(type, [selection.selectionSet], found);
        }
      }
    }
    return found;
  }

  private applies(type: GraphQLCompositeType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const { schema } = this.options;
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && !isUnionType(type) && schema.isSubType(wanted, type);
  }

  /** Whether some fragment asks something of a part of a type's objects only. */
  private hasNarrower(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    possible: readonly GraphQLObjectType[],
  ): boolean {
    return selections.some((selection) => {
      if (selection.kind !== Kind.INLINE_FRAGMENT) return false;
      return this.applies(type, selection.typeCondition?.name.value)
        ? this.hasNarrower(selection.selectionSet, type, possible)
        : this.asksOfSome(selection, possible);
    });
  }

  /** Whether a fragment asks anything of the objects of one of several types. */
  private asksOfSome(
    { typeCondition, selectionSet }: InlineFragmentNode,
    possible: readonly GraphQLObjectType[],
  ): boolean {
    const left = possible.filter((type) => this.applies(type, typeCondition?.name.value));
    if (left.length === 0) return false;
    return selectionSet.selections.some(
      (each) => each.kind !== Kind.INLINE_FRAGMENT || this.asksOfSome(each, left),
    );
  }

  private numberOf(set: SelectionSetNode): number {
    const number = this.numbers.get(set) ?? this.numbers.size;
    this.numbers.set(set, number);
    return number;
  }
}

function selectsTypeName(fields: ReadonlyMap<string, readonly FieldNode[]>): boolean {
  return [...fields.values()].some(([first]) => first?.name.value === "__typename");
}

function leafKind(type: GraphQLNamedType): LeafKind {
  if (isEnumType(type)) return new Set(type.getValues().map(({ name }) => name));
  if (!isSpecifiedScalarType(type)) return "custom";
  switch (type.name) {
    case "Int":
    case "Float":
    case "String":
    case "Boolean":
    case "ID":
      return type.name;
    default:
      return "custom";
  }
}
