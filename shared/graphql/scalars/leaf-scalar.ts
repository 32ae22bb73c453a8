import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { CodedError } from "../coded-error";
import type { ErrorCode } from "../error-codes";
import { excerpt } from "./excerpt";

/** How a scalar reads and writes its values. */
export interface LeafScalarOptions<Internal, External> {
  readonly name: string;
  /** In English, quoting the French term. */
  readonly description: string;
  readonly specifiedByURL?: string;
  /** The code of a refusal. */
  readonly code: ErrorCode;
  /** The form expected, a French sentence. */
  readonly expected: string;
  /** Reads a value from a variable or a literal; null refuses it. */
  readonly parse: (input: unknown) => Internal | null;
  /** Writes a value of ours; null means a fault of ours, hidden from the client. */
  readonly write: (value: unknown) => External | null;
}

/** Builds a scalar whose refusals are CodedErrors, in French, quoting the expected form. */
export function leafScalar<Internal, External>(
  options: LeafScalarOptions<Internal, External>,
): GraphQLScalarType<Internal, External> {
  const { name, description, specifiedByURL, code, expected, parse, write } = options;
  const read = (input: unknown, node?: ValueNode): Internal => {
    const value = parse(input);
    if (value === null) {
      throw new CodedError(code, `Valeur refusée : ${excerpt(input)}. ${expected}`, { node });
    }
    return value;
  };
  return new GraphQLScalarType<Internal, External>({
    name,
    description,
    specifiedByURL: specifiedByURL ?? null,
    parseValue: (input) => read(input),
    parseLiteral: (node) => read(literalValue(node), node),
    serialize: (value) => {
      const written = write(value);
      if (written === null) {
        throw new TypeError(`${name} cannot represent this value of type ${typeof value}`);
      }
      return written;
    },
  });
}

/** The value of a literal; structured ones, which no scalar of ours takes, are told apart only by their kind. */
function literalValue(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.ENUM:
      // A bare word must not pass for the text it spells.
      return Symbol(node.value);
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return [];
    case Kind.OBJECT:
      return {};
    case Kind.NULL:
    case Kind.VARIABLE:
      return null;
  }
}
