import { hostileDocument, many, type HostileRequest } from "../hostile-request";

const invalid = { code: "GRAPHQL_VALIDATION_FAILED" } as const;
const unreadable = { code: "GRAPHQL_PARSE_FAILED" } as const;

/** An integer is expected. */
function ask(first: string): string {
  return `{ buyers(first: ${first}) { totalCount } }`;
}

/** Huge or malformed values, strings, numbers, comments and names. */
export const valueRequests: readonly HostileRequest[] = [
  hostileDocument("a string of 9 kB for a number", ask(`"${"9".repeat(9000)}"`), invalid),
  hostileDocument("a block string of 9 kB for a number", ask(`"""${"9\n".repeat(3000)}"""`), invalid),
  hostileDocument("a block string of 2,000 indents", ask(`"""${"\n ".repeat(2500)}x"""`), invalid),
  hostileDocument("an integer of 9,000 digits", ask("9".repeat(9000))),
  hostileDocument("a float of 9,000 digits", ask(`0.${"9".repeat(9000)}`), invalid),
  hostileDocument("an exponent of 1,000 digits", ask(`1e${"9".repeat(1000)}`), invalid),
  hostileDocument("a list of 3,900 values", ask(`[${"1 ".repeat(3900)}]`)),
  hostileDocument("a list of 4,500 values", ask(`[${"1 ".repeat(4500)}]`)),
  hostileDocument("an object of 900 members", ask(`{ ${many(900, (n) => `a${n}: 1`)} }`)),
  hostileDocument("a member written 1,000 times", ask(`{ ${"a: 1 ".repeat(1000)} }`)),
  hostileDocument("an object nested 600 times", ask(`${"{ a: ".repeat(600)}1${" }".repeat(600)}`)),
  hostileDocument("a name of 9,000 letters", `{ ${"a".repeat(9000)} }`, invalid),
  hostileDocument(
    "a type name of 9,000 letters",
    `query ($a: ${"A".repeat(9000)}) { territory(code: "27375") { name } }`,
    invalid,
  ),
  hostileDocument("an operation name of 9,000 letters", `query ${"A".repeat(4500)} { nope }`, {
    ...invalid,
    operationName: "A".repeat(4500),
  }),
  hostileDocument(
    "an unknown operation name of 9,000 letters",
    `query A { territory(code: "27375") { name } }`,
    { code: "OPERATION_RESOLUTION_FAILURE", operationName: "B".repeat(9000) },
  ),
  hostileDocument("a NUL in a name", "{ terri\u0000tory }", unreadable),
  hostileDocument("a NUL in a string", ask('"\u0000"'), invalid),
  hostileDocument("an escaped NUL", ask(String.raw`"\u0000"`), invalid),
  hostileDocument("a surrogate alone", ask(String.raw`"\uD800"`), unreadable),
  hostileDocument("a code point beyond Unicode", ask(String.raw`"\u{110000}"`), unreadable),
  hostileDocument("an escape of 8,000 digits", ask(`"\\u{${"0".repeat(8000)}41}"`), unreadable),
  hostileDocument("an unfinished string", `{ buyers(first: "${"a".repeat(8000)} ) { name } }`, unreadable),
  hostileDocument(
    "an unfinished block string",
    `{ territory(code: """${"a\n".repeat(3000)} ) { name } }`,
    unreadable,
  ),
  hostileDocument("letters of other alphabets", "{ térritoire }", unreadable),
  hostileDocument("directional marks", "{ \u202Eterritory\u202C }", unreadable),
  hostileDocument("letters that look like ours", "{ tеrritory }", unreadable),
  hostileDocument("emoji", `{ ${"🧨".repeat(1000)} }`, unreadable),
  hostileDocument("comments alone", "# nothing\n".repeat(600), unreadable),
  hostileDocument("a comment of 9 kB before an unknown field", `#${"x".repeat(9000)}\n{ nope }`, invalid),
  hostileDocument("4,000 commas before an unknown field", `{ ${",".repeat(8000)} nope }`, invalid),
  hostileDocument("byte order marks before an unknown field", `${"\uFEFF".repeat(1000)}{ nope }`, invalid),
  hostileDocument(
    "a schema definition",
    `type Query { a: Int } ${many(200, (n) => `type T${n} { a: Int }`)}`,
    { code: "OPERATION_RESOLUTION_FAILURE" },
  ),
  hostileDocument("a subscription", "subscription { territory { name } }", { code: "UNAUTHENTICATED" }),
  hostileDocument(
    "a mutation by nobody",
    'mutation { recordLabelAward(input: { schemeId: "a", territoryCode: "27375", obtainedOn: "2026-01-01" }) { __typename } }',
    {
      code: "UNAUTHENTICATED",
    },
  ),
  hostileDocument(
    "entities of federation",
    `{ _entities(representations: [${'{ __typename: "Territory", code: "27375" } '.repeat(50)}]) { __typename } }`,
    invalid,
  ),
  hostileDocument("the SDL of a subgraph", "{ _service { sdl } }", invalid),
];
