import { hostileDocument, many, type HostileRequest } from "../hostile-request";

const inside = "nodes { lots { title contract { title suppliers { name } } } }";

function pages(first: string, levels = 3): string {
  const opened = many(levels, (level) =>
    level === 0
      ? `members(first: ${first}) { nodes {`
      : `plannedProcurements(first: ${first}) { nodes { buyer { territory {`,
  );
  const closed = many(levels, (level) => (level === 0 ? "} }" : "} } } }"));
  return `territory(code: "200089456") { ${opened} plannedProcurements(first: ${first}) { ${inside} } ${closed} }`;
}

/** Pages inside pages, their sizes written in every place where one may be. */
export const pageRequests: readonly HostileRequest[] = [
  hostileDocument("pages of 100 inside pages of 100", `{ ${pages("100")} }`),
  hostileDocument("pages of 20 inside pages of 20", `{ ${pages("20", 4)} }`),
  hostileDocument("one page of two thousand million", `{ ${pages("2147483647", 1)} }`),
  hostileDocument("a page size beyond any integer", `{ ${pages("9".repeat(400), 1)} }`),
  hostileDocument("negative page sizes", `{ ${pages("-100", 4)} }`),
  hostileDocument("page sizes by variable", `query ($n: Int!) { ${pages("$n")} }`, { variables: { n: 100 } }),
  hostileDocument("page sizes by the default of a variable", `query ($n: Int! = 100) { ${pages("$n")} }`),
  hostileDocument("page sizes by a null variable", `query ($n: Int) { ${pages("$n", 5)} }`, {
    variables: { n: null },
  }),
  hostileDocument("page sizes by a missing variable", `query ($n: Int!) { ${pages("$n", 5)} }`),
  hostileDocument("page sizes by a variable of another form", `query ($n: Int!) { ${pages("$n", 5)} }`, {
    variables: { n: "1" },
  }),
  hostileDocument("page sizes by an infinite variable", `query ($n: Int!) { ${pages("$n", 1)} }`, {
    variables: { n: 1e300 },
  }),
  hostileDocument(
    "page sizes nested in an input",
    `{ ${many(30, (n) => `territory(code: "27375", page: { deeper: { first: ${n + 1}000000 } }) { name memberOf { name } }`)} }`,
  ),
  hostileDocument(
    "page sizes nested in a variable",
    `query ($p: BuyerOrder) { territory(code: "27375", page: $p) { name } }`,
    { variables: { p: [{ deeper: [{ last: 1_000_000 }] }] } },
  ),
  hostileDocument(
    "page sizes nested in the default of a variable",
    `query ($p: BuyerOrder = { deeper: { last: 1000000 } }) { territory(code: "27375", page: $p) { name } }`,
  ),
  hostileDocument(
    "page sizes in fragments",
    `{ territory(code: "200089456") { ...F } } fragment F on Territory { members(first: 100) { nodes { ...G } } } fragment G on Territory { suppliers(first: 100) { nodes { name contracts(first: 100) { nodes { title } } } } }`,
  ),
  hostileDocument(
    "page sizes under @include(if: false)",
    `query ($no: Boolean = false) { ${pages("100").replace("members", "members").replace("{ nodes", "@include(if: $no) { nodes")} }`,
  ),
  hostileDocument(
    "thirty large pages side by side",
    `{ ${"territories(first: 100) { nodes { name suppliers(first: 100) { nodes { name } } } } ".repeat(30)} }`,
  ),
  hostileDocument(
    "lists inside lists without a page size",
    `{ territory(code: "27375") { predecessors { predecessors { predecessors { predecessors { name buyers(first: 10) { nodes { name } } } } } } } }`,
  ),
];
