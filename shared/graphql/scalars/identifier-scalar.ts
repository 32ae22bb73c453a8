import type { GraphQLScalarType } from "graphql";
import { leafScalar } from "./leaf-scalar";

/** What sets one identifier apart from another. */
export interface IdentifierScalarOptions {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  /** The form expected, a French sentence. */
  readonly expected: string;
  readonly isValid: (text: string) => boolean;
}

/** Builds the scalar of a natural key: text both ways, checked on the way in. */
export function identifierScalar({
  isValid,
  ...options
}: IdentifierScalarOptions): GraphQLScalarType<string, string> {
  return leafScalar({
    ...options,
    code: "INVALID_IDENTIFIER",
    parse: (input) => (typeof input === "string" && isValid(input) ? input : null),
    // Not checked on the way out: one wrong row, stored before a rule was known, must not make a list unreadable.
    write: (value) => (typeof value === "string" ? value : null),
  });
}
