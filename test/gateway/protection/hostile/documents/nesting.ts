import { hostileDocument, many, type HostileRequest } from "../hostile-request";

/** Cycles of our own schema: fields that lead back to the type they start from. */
const cycles = {
  memberOf: ["memberOf"],
  successor: ["successor"],
  "memberOf and successor": ["memberOf", "successor"],
  predecessors: ["predecessors"],
};

const clauseCycles = {
  "lot and insertionClause": ["lot", "insertionClause"],
  "operation and clauses": ["operation", "clauses"],
  "lot, contract, lot and insertionClause": ["lot", "contract", "lot", "insertionClause"],
};

function nested(fields: readonly string[], levels: number, leaf: string): string {
  const opened = many(levels, (level) => `${fields[level % fields.length] ?? ""} {`);
  return `${opened} ${leaf} ${"}".repeat(levels)}`;
}

const leaf = "name procurementSummary { planCount } supplierSummary { supplierCount }";

/** Deep nesting, and documents that go round the cycles of the schema. */
export const nestingRequests: readonly HostileRequest[] = [
  ...Object.entries(cycles).flatMap(([name, fields]) =>
    [7, 17, 100, 300].map((levels) =>
      hostileDocument(
        `${levels.toString()} times ${name}`,
        `{ territory(code: "27375") { ${nested(fields, levels, leaf)} } }`,
      ),
    ),
  ),
  ...Object.entries(clauseCycles).flatMap(([name, fields]) =>
    [16, 60, 200].map((levels) =>
      hostileDocument(
        `${levels.toString()} times ${name}`,
        `{ insertionClause(id: "a") { ${nested(fields, levels, "__typename")} } }`,
      ),
    ),
  ),
  hostileDocument(
    "a cycle through four subgraphs at each level",
    `{ territory(code: "27375") { ${nested([`${leaf} memberOf`], 17, "name")} } }`,
  ),
  hostileDocument(
    "a cycle through inline fragments and fields",
    `{ territory(code: "27375") { ${nested(["... on Territory { memberOf", "..."], 60, "name")} ${"}".repeat(30)} } }`,
  ),
  hostileDocument("unknown fields nested 1,000 times", `${"{ a ".repeat(1000)}${"}".repeat(1000)}`),
  hostileDocument("unknown fields nested 3,900 times", "{a".repeat(3900), {
    code: "DOCUMENT_TOO_COMPLEX",
  }),
  hostileDocument(
    "a list value nested 1,900 times",
    `{ territory(code: ${"[".repeat(1900)}${"]".repeat(1900)}) { name } }`,
  ),
  hostileDocument(
    "a list value nested 4,500 times",
    `{ territory(code: ${"[".repeat(4500)}${"]".repeat(4500)}) { name } }`,
  ),
  hostileDocument(
    "a list type nested 1,500 times",
    `query ($a: ${"[".repeat(1500)}Int${"]".repeat(1500)}) { territory(code: "27375") { name } }`,
  ),
];
