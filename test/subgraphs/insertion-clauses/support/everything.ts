import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** An edge holds what its list of nodes holds; the perimeter of a territory is given by another subgraph. */
const leftOut = ["edges", "perimeter", "territory"];

/** How many types follow one another on a path: a document must not cost more than a subgraph answers. */
const mostTypes = 5;

/** A selection of every field of a type, and of those that it leads to, each type once on a path: new fields included. */
export function everythingOf(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  return selectionOf(type, [typeName]);
}

function selectionOf(type: GraphQLObjectType, path: readonly string[]): string {
  const fields = Object.values(type.getFields()).flatMap((field) => fieldText(field, path) ?? []);
  return `{ __typename ${fields.join(" ")} }`;
}

function fieldText(field: GraphQLField<unknown, unknown>, path: readonly string[]): string | null {
  const called = `${field.name}${argumentsOf(field.args)}`;
  const target = getNamedType(field.type);
  if (leftOut.includes(field.name)) return null;
  if (isInterfaceType(target)) return null;
  if (!isObjectType(target)) return called;
  return path.includes(target.name) || path.length === mostTypes
    ? null
    : `${called} ${selectionOf(target, [...path, target.name])}`;
}

function argumentsOf(args: readonly GraphQLArgument[]): string {
  const given = args.flatMap(({ name, type }) => {
    if (name === "first") return ["first: 2"];
    return isNonNullType(type) ? [`${name}: ${valueOf(type)}`] : [];
  });
  return given.length === 0 ? "" : `(${given.join(", ")})`;
}

function valueOf(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isListType(type)) return "[]";
  if (isEnumType(named)) return named.getValues()[0]?.name ?? "";
  return '"2025-06-30"';
}
