import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
} from "graphql";
import type { Draw } from "./draw";

/** A value that an input position of the schema takes, as JSON. */
export function drawValue(draw: Draw, type: GraphQLInputType, name: string): unknown {
  const nullable = getNullableType(type);
  if (!isNonNullType(type) && draw.chance(6)) return null;
  if (isListType(nullable)) {
    const of: GraphQLInputType = nullable.ofType;
    // A single value stands for a list of one.
    if (draw.chance(10)) return drawValue(draw, isNonNullType(of) ? of : getNullableType(of), name) ?? [];
    return Array.from({ length: draw.integer(0, 3) }, () => drawValue(draw, of, name));
  }
  if (isInputObjectType(nullable)) {
    const given = Object.values(nullable.getFields()).filter(
      (field) => isRequiredInputField(field) || draw.chance(field.type === nullable ? 20 : 45),
    );
    return Object.fromEntries(given.map((field) => [field.name, drawValue(draw, field.type, field.name)]));
  }
  if (isEnumType(nullable)) return draw.pick(nullable.getValues()).name;
  return drawScalar(draw, nullable, name);
}

const texts = ["", "a", 'é"\\\u2028\n', "__proto__", "$v", "zzz"];
const known: Readonly<Record<string, readonly string[]>> = {
  id: ["b1", "b2", "b3", "b4", "f1", "f2", "f3", "g1", "g2", "a1", "a2", "a3", "a4", "zzz"],
  isbn: ["isbn-1", "isbn-2", "isbn-4", "isbn-9"],
  sku: ["s1", "s2", "s3", "s9"],
};

function drawScalar(draw: Draw, type: GraphQLNamedInputType, name: string): unknown {
  switch (type.name) {
    case "ID":
      return draw.chance(8) ? draw.integer(0, 9) : draw.pick(known[name] ?? texts);
    case "Int":
      return draw.integer(-1, 3);
    case "Float":
      return draw.pick([0, -1.5, 1e21, 3, 0.1]);
    case "Boolean":
      return draw.chance(50);
    case "Json":
      return drawJson(draw, 2);
    default:
      return draw.pick(known[name] ?? texts);
  }
}

function drawJson(draw: Draw, depth: number): unknown {
  const kind = draw.integer(0, depth > 0 ? 5 : 3);
  if (kind === 4) return Array.from({ length: draw.integer(0, 2) }, () => drawJson(draw, depth - 1));
  if (kind === 5) {
    // As JSON, so that `__proto__` is a key like any other.
    const keys = ["k", "__proto__", "constructor"].filter(() => draw.chance(40));
    return JSON.parse(
      `{${keys.map((key) => `"${key}":${JSON.stringify(drawJson(draw, depth - 1))}`).join(",")}}`,
    );
  }
  return [null, draw.integer(-3, 3), draw.chance(50), draw.pick(texts)][kind];
}

/** Writes a value as GraphQL; the type tells enums from texts. */
export function writeLiteral(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return "null";
  if (isListType(nullable)) {
    const of: GraphQLInputType = nullable.ofType;
    return Array.isArray(value)
      ? `[${value.map((each) => writeLiteral(each, of)).join(", ")}]`
      : writeLiteral(value, of);
  }
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    const written = Object.entries(value).map(([name, each]) => {
      const field = fields[name];
      return field === undefined ? "" : `${name}: ${writeLiteral(each, field.type)}`;
    });
    return `{${written.join(", ")}}`;
  }
  return isEnumType(nullable) && typeof value === "string" ? value : writeJson(value);
}

function writeJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeJson).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${writeJson(each)}`)
      .join(", ")}}`;
  }
  return JSON.stringify(value);
}
