import { hostileDocument, type HostileRequest } from "../hostile-request";

const good = { query: '{ territory(code: "27375") { name } }' };

const wrongNumbers: readonly (readonly [string, unknown])[] = [
  ["a required variable missing", undefined],
  ["a required variable null", null],
  ["an object for a number", { a: 1 }],
  ["a text of 9 kB for a number", "9".repeat(9000)],
  ["a list of 2,000 numbers for one", Array.from({ length: 2000 }, () => 1)],
  ["a float for an integer", 1.5],
];

function raw(name: string, body: string): HostileRequest {
  return { name, body, code: "BAD_REQUEST" };
}

function json(name: string, body: unknown): HostileRequest {
  return raw(name, JSON.stringify(body));
}

function nest(levels: number): string {
  return `${"[".repeat(levels)}${"]".repeat(levels)}`;
}

/** Bodies that are no request, and variables that no document of ours takes. */
export const bodyRequests: readonly HostileRequest[] = [
  raw("nothing", ""),
  raw("JSON cut short", '{"query":"{ territory'),
  raw("JSON nested 4,900 times", nest(4900)),
  raw("objects nested 2,000 times", `${'{"a":'.repeat(1500)}1${"}".repeat(1500)}`),
  raw("a poisoned prototype", '{"__proto__":{"query":"{ a }"},"query":"{ a }"}'),
  raw("a poisoned constructor", '{"constructor":{"prototype":{"a":1}},"query":"{ a }"}'),
  raw("single quotes", "{'query':'{ a }'}"),
  raw("bytes that are no text", "\u0000\u0001\u0002"),
  raw("GraphQL without JSON", good.query),
  raw("a form", "query=%7B%20a%20%7D"),
  json("null", null),
  json("a number", 42),
  json("a text", good.query),
  json("an empty batch", []),
  json(
    "a batch of 150",
    Array.from({ length: 150 }, () => good),
  ),
  json("no query", {}),
  json("a persisted query that nobody knows", {
    extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } },
  }),
  json("a query that is a list", { query: [good.query] }),
  json("a query that is an object", { query: good }),
  json("a query of spaces", { query: " ".repeat(9000) }),
  json("variables that are a text", { ...good, variables: "{}" }),
  json("variables that are a list", { ...good, variables: [1] }),
  json("an operation name that is an object", { ...good, operationName: {} }),
  json("extensions that are a list", { ...good, extensions: [] }),
  raw(
    "variables nested 2,000 times",
    `{"query":"query ($a: Int) { territory(code: \\"27375\\") { name } }","variables":{"a":${nest(2000)}}}`,
  ),
  ...wrongNumbers.map(([name, n]) =>
    hostileDocument(name, "query ($n: Int!) { buyers(first: $n) { totalCount } }", {
      variables: { n },
      code: "BAD_USER_INPUT",
    }),
  ),
];
