import {
  GraphQLError,
  isObjectType,
  isScalarType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import { fields, type FuzzContext } from "./fields";
import type { Row } from "./rows";

/** Answers of one schema that differ from everybody's. */
export interface Particularities {
  /** Replaces the answer of a field. */
  readonly instead?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What a schema sees of the value of a field. */
  readonly seen?: (value: unknown, coordinate: string) => unknown;
}

const itemTypes = new Set(["Item", "Book", "Film", "Game"]);

/** Gives every field of a schema its answer. Changes the schema. */
export function resolveSchema(
  schema: GraphQLSchema,
  { instead = {}, seen }: Particularities = {},
): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && type.name === "Stamp") type.serialize = serializeStamp;
    if (!isObjectType(type) || type.name.startsWith("_")) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith("_")) continue;
      const coordinate = `${type.name}.${field.name}`;
      const replaced = instead[type.name]?.[field.name];
      const answer = replaced === undefined ? answerOf(type.name, field.name) : () => replaced;
      field.resolve = seen === undefined ? answer : (...asked) => seen(answer(...asked), coordinate);
    }
  }
  return schema;
}

type Answer = GraphQLFieldResolver<Row, FuzzContext>;

function answerOf(type: string, field: string): Answer {
  const own = fields[type]?.[field] ?? (itemTypes.has(type) ? fields["Item"]?.[field] : undefined);
  return own === undefined
    ? (source) => source[field]
    : (source, args, context) => own(source, args, context);
}

function serializeStamp(value: unknown): unknown {
  if (value === "never") throw new GraphQLError("not an instant");
  return value;
}
