import { hostileDocument, many, type HostileRequest } from "../hostile-request";

const root = `{ territory(code: "27375") { ...F0 } }`;

function chain(count: number, body: (next: string) => string): string {
  const fragments = many(count, (n) => `fragment F${n} on Territory { ${body(`...F${n + 1}`)} }`);
  return `${root} ${fragments} fragment F${count.toString()} on Territory { name }`;
}

function cycle(length: number): string {
  return many(length, (n) => `fragment F${n} on Territory { ...F${(n + 1) % length} }`);
}

/** Fragments that double at each step, that include themselves, or that are too many. */
export const fragmentRequests: readonly HostileRequest[] = [
  ...[15, 40, 120].flatMap((count) => [
    hostileDocument(
      `${count.toString()} fragments that double`,
      chain(count, (next) => `${next} ${next}`),
    ),
    hostileDocument(
      `${count.toString()} fragments that double under a field`,
      chain(count, (next) => `memberOf { ${next} } successor { ${next} }`),
    ),
    hostileDocument(
      `${count.toString()} fragments that double under aliases`,
      chain(count, (next) => `a: memberOf { ${next} } b: memberOf { ${next} }`),
    ),
  ]),
  ...[1, 2, 3, 50, 150].map((length) =>
    hostileDocument(`a cycle of ${length.toString()} fragments`, `${root} ${cycle(length)}`),
  ),
  hostileDocument(
    "a cycle of fragments under fields",
    `${root} fragment F0 on Territory { memberOf { ...F0 } }`,
  ),
  hostileDocument(
    "a cycle of fragments that nothing uses",
    `{ territory(code: "27375") { name } } ${cycle(2)}`,
  ),
  hostileDocument(
    "a cycle through inline fragments",
    `${root} fragment F0 on Territory { ... on Territory { ... { ...F0 } } }`,
  ),
  hostileDocument(
    "a bomb in width",
    `${root} fragment F0 on Territory { ${"...F1 ".repeat(700)} } fragment F1 on Territory { ${"...F2 ".repeat(700)} } fragment F2 on Territory { name }`,
  ),
  hostileDocument(
    "one fragment spread 1,500 times",
    `{ territory(code: "27375") { ${"...F ".repeat(1500)} } } fragment F on Territory { name population }`,
  ),
  hostileDocument(
    "700 inline fragments around a field",
    `{ territory(code: "27375") { ${"... { ".repeat(700)} name ${"}".repeat(700)} } }`,
  ),
  hostileDocument(
    "300 fragments that nothing uses",
    `{ territory(code: "27375") { name } } ${many(250, (n) => `fragment F${n} on Territory { name }`)}`,
  ),
  hostileDocument(
    "300 fragments of one name",
    `{ territory(code: "27375") { ...F } } ${"fragment F on Territory { name } ".repeat(250)}`,
  ),
  hostileDocument(
    "fragments on unknown types",
    `{ territory(code: "27375") { ${many(200, (n) => `... on T${n} { a${n} }`)} } }`,
    { code: "GRAPHQL_VALIDATION_FAILED" },
  ),
  hostileDocument(
    "an unknown fragment, 1,000 times",
    `{ territory(code: "27375") { ${"...Nope ".repeat(1000)} } }`,
  ),
  hostileDocument(
    "a bomb beside the operation that runs",
    `query A { territory(code: "27375") { name } } query B ${chain(60, (next) => `a: memberOf { ${next} } b: memberOf { ${next} }`)}`,
    { operationName: "B" },
  ),
];
