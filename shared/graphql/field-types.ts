import {
  isCompositeType,
  isInterfaceType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";

/** The type on which fields are selected; undefined where no schema, or no valid document, tells it. */
export type Parent = GraphQLCompositeType | undefined;

export type Definition = GraphQLField<unknown, unknown> | undefined;

export function fieldDefinition(parent: Parent, name: string): Definition {
  if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) {
    return name === SchemaMetaFieldDef.name ? SchemaMetaFieldDef : TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

export function compositeType(schema: GraphQLSchema | undefined, name: string): Parent {
  const type = schema?.getType(name);
  return isCompositeType(type) ? type : undefined;
}
