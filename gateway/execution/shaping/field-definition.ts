import { isUnionType, type GraphQLCompositeType, type GraphQLField } from "graphql";

/** The definition of a field that a valid document selects. */
export function fieldDefinition(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const definition = isUnionType(type) ? undefined : type.getFields()[name];
  if (definition === undefined) {
    throw new TypeError(`A valid document selects no unknown field: ${type.name}.${name}`);
  }
  return definition;
}
