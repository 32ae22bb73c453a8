import { isObjectType, type GraphQLSchema } from "graphql";
import { groupsFrom, rowOf, thingsFrom, type Row } from "./rows";

type Resolve = (source: Row, args: Row) => unknown;

const fields: Readonly<Record<string, Readonly<Record<string, Resolve>>>> = {
  Query: {
    things: (_, { first, from }) => thingsFrom(Number(from), Number(first)),
    thing: (_, { id }) => rowOf({ id }),
    groups: (_, { first, from }) => groupsFrom(Number(from), Number(first)),
  },
  Group: { members: ({ start }, { first }) => thingsFrom(Number(start), Number(first)) },
  Thing: {
    reviews: ({ reviews }, { first }) => (Array.isArray(reviews) ? reviews.slice(0, Number(first)) : null),
  },
};

/** Gives a schema, of a subgraph or whole, its answers. Changes the schema. */
export function resolveSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const [name, resolve] of Object.entries(fields[type.name] ?? {})) {
      const field = type.getFields()[name];
      if (field !== undefined) field.resolve = (source, args) => resolve(source, args);
    }
  }
  return schema;
}
