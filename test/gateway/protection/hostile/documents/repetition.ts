import { hostileDocument, many, type HostileRequest } from "../hostile-request";

const territory = `territory(code: "27375")`;

/** The same thing asked for again and again: aliases, `__typename`, directives, fields at the root. */
export const repetitionRequests: readonly HostileRequest[] = [
  hostileDocument("200 aliases of one root field", `{ ${many(200, (n) => `a${n}: ${territory} { name }`)} }`),
  hostileDocument("150 aliases of a leaf", `{ ${territory} { ${many(150, (n) => `a${n}: name`)} } }`),
  hostileDocument("500 aliases of __typename", `{ ${many(500, (n) => `a${n}: __typename`)} }`),
  hostileDocument("900 times __typename", `{ ${"__typename ".repeat(900)} }`),
  hostileDocument("900 times __typename, nested", `{ ${territory} { ${"__typename ".repeat(900)} } }`),
  hostileDocument(
    "101 aliases spread over fragments",
    `{ ${territory} { ${"...F ".repeat(11)} } } fragment F on Territory { ${many(10, (n) => `a${n}: name`)} }`,
  ),
  hostileDocument("31 fields at the root", `{ ${`${territory} { name } `.repeat(31)} }`),
  hostileDocument(
    "200 root fields through fragments",
    `{ ${"...F ".repeat(20)} } fragment F on Query { ${`${territory} { name } `.repeat(10)} }`,
  ),
  hostileDocument("3,000 times one field", `{ ${territory} { ${"a ".repeat(2100)} } }`),
  hostileDocument("1,900 times one field", `{ ${territory} { ${"name ".repeat(1900)} } }`),
  hostileDocument(
    "400 fields to compare with one another, and what is under them",
    `{ ${territory} { ${"memberOf { name memberOf { name } } ".repeat(200)} } }`,
  ),
  hostileDocument(
    "80 fragments to compare with one another",
    `{ ${territory} { ${many(80, (n) => `...F${n}`)} } } ${many(80, (n) => `fragment F${n} on Territory { name name code memberOf { name } }`)}`,
  ),
  hostileDocument(
    "300 fragments in line, alike",
    `{ ${territory} { ${"... on Territory { name } ".repeat(300)} } }`,
  ),
  hostileDocument("one field 4,100 times", `{${"a,".repeat(4100)}}`),
  hostileDocument("600 times @include", `{ ${territory} { name ${"@include(if: true) ".repeat(400)} } }`),
  hostileDocument("1,500 unknown directives", `{ ${territory} { name ${"@a ".repeat(1500)} } }`),
  hostileDocument("60 directives over fields", `{ ${territory} { ${"name @skip(if: false) ".repeat(60)} } }`),
  hostileDocument("60 directives on the operation", `query ${"@a ".repeat(60)} { ${territory} { name } }`),
  hostileDocument(
    "60 directives on variables",
    `query (${many(60, (n) => `$v${n}: Int @a`)}) { ${territory} { name } }`,
  ),
  hostileDocument(
    "60 directives on fragments",
    `{ ${territory} { ...F } } fragment F on Territory ${"@a ".repeat(60)} { name }`,
  ),
  hostileDocument("500 arguments", `{ territory(${many(500, (n) => `a${n}: 1`)}) { name } }`),
  hostileDocument("30 unknown arguments", `{ territory(${many(30, (n) => `a${n}: 1`)}) { name } }`, {
    code: "GRAPHQL_VALIDATION_FAILED",
  }),
  hostileDocument("one argument 300 times", `{ territory(${`code: "27375" `.repeat(300)}) { name } }`),
  hostileDocument("400 variables", `query (${many(400, (n) => `$v${n}: Int`)}) { ${territory} { name } }`),
  hostileDocument("one variable 400 times", `query (${"$v: Int ".repeat(400)}) { ${territory} { name } }`),
  hostileDocument("200 operations without a name", `{ ${territory} { name } } `.repeat(200)),
  hostileDocument("300 operations of one name", `query A { ${territory} { name } } `.repeat(200), {
    operationName: "A",
  }),
  hostileDocument(
    "fields in conflict, 300 times",
    `{ ${many(100, (n) => `a: territory(code: "${10_000 + n}") { name }`)} }`,
  ),
  hostileDocument(
    "two fields in conflict",
    `{ a: territory(code: "27375") { name } a: territory(code: "27701") { name } }`,
    { code: "GRAPHQL_VALIDATION_FAILED" },
  ),
];
