import { hostileDocument, many, type HostileRequest } from "../hostile-request";

function ofType(levels: number): string {
  return `${"ofType { ".repeat(levels)} name ${"}".repeat(levels)}`;
}

function rounds(levels: number): string {
  return `${"fields { type { ".repeat(levels)} name ${"} }".repeat(levels)}`;
}

/** The schema asked about itself, again and again. */
export const introspectionRequests: readonly HostileRequest[] = [
  hostileDocument("types of fields of types", `{ __schema { types { ${rounds(9)} } } }`),
  hostileDocument("types of fields of types, three times", `{ __schema { types { ${rounds(3)} } } }`, {
    code: "GRAPHQL_VALIDATION_FAILED",
  }),
  hostileDocument("ofType 40 times", `{ __schema { types { ${ofType(40)} } } }`),
  hostileDocument("200 aliases of __schema", `{ ${many(200, (n) => `a${n}: __schema { types { name } }`)} }`),
  hostileDocument(
    "200 aliases of __type",
    `{ ${many(150, (n) => `a${n}: __type(name: "Territory") { fields { name } }`)} }`,
  ),
  hostileDocument(
    "possible types of possible types",
    `{ __schema { types { ${"possibleTypes { interfaces { ".repeat(6)} name ${"} }".repeat(6)} } } }`,
    { code: "GRAPHQL_VALIDATION_FAILED" },
  ),
  hostileDocument(
    "introspection through doubling fragments",
    `{ __schema { types { ...F0 } } } ${many(20, (n) => `fragment F${n} on __Type { ofType { ...F${n + 1} } interfaces { ...F${n + 1} } }`)} fragment F20 on __Type { name }`,
  ),
  hostileDocument("unknown fields of introspection", `{ __schema { nope } }`, {
    code: "GRAPHQL_VALIDATION_FAILED",
  }),
];
