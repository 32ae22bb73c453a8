import {
  buildSchema,
  getIntrospectionQuery,
  Kind,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type FieldNode,
} from "graphql";
import { CodedError } from "../../../shared/graphql/coded-error";
import { documentCheck, type DocumentCheckOptions } from "../../../shared/graphql/document-check";
import { defaultDocumentLimits, type DocumentLimits } from "../../../shared/graphql/document-limits";
import { parseLimited } from "../../../shared/graphql/document-parse";

const limits: DocumentLimits = {
  maxTokens: 1000,
  maxDepth: 3,
  maxRecursion: 2,
  maxAliases: 2,
  maxRootFields: 3,
  maxDirectives: 2,
  maxArguments: 2,
  maxDefinitions: 4,
  maxValueDepth: 2,
  maxSelectionDepth: 5,
  maxSelections: 6,
  maxRepetitions: 10,
  maxCost: 100,
};

const schema = buildSchema(`
  type Query { a: A, list: [A!]!, page(first: Int): AConnection }
  type A { a: A, b: B, name: String }
  type B { a: A }
  type AConnection { nodes: [A!]! }
`);

interface CheckedRequest extends DocumentCheckOptions {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Why a request for a document is refused; null when it is not. */
function checkDocument(
  document: DocumentNode,
  { operationName, variables = {}, ...options }: CheckedRequest,
): CodedError | null {
  const operation = documentCheck(document, options)(operationName);
  return operation instanceof CodedError ? operation : operation.excessOf(operation.costOf(variables));
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("checkDocument", () => {
  test.each([
    ["profondeur", "{ a { b { name } } }", "{ a { a { a { name } } } }", "profondeur : 4, maximum 3"],
    ["alias", "{ x: a { y: name } }", "{ x: a { y: name } z: a { name } }", "nombre d’alias : 3, maximum 2"],
    [
      "racine",
      "{ list { name } a { name } p: a { name } }",
      "{ ...F ...F } fragment F on Query { a { name } a { name } }",
      "nombre de champs à la racine : 4, maximum 3",
    ],
    ["directives", "{ a @x @x { name } }", "{ a @x @x { name @x } }", "nombre de directives : 3, maximum 2"],
    [
      "arguments",
      "{ a(x: 1, y: 2) { name(z: 3) } }",
      "{ a { name @x(a: 1, b: 2, c: 3) } }",
      "nombre d’arguments : 3, maximum 2",
    ],
    [
      "répétitions",
      "{ list { name } } fragment F on A { name name name name name }",
      "{ list { name } } fragment F on A { name name name name name name }",
      "champs du même nom demandés au même endroit : plus de 10 paires",
    ],
    [
      "définitions",
      "query ($a: A, $b: B) { ...F } fragment F on A { name }",
      "query ($a: A, $b: B, $c: C) { ...F } fragment F on A { name }",
      "nombre de définitions : 5, maximum 4",
    ],
    [
      "valeurs",
      "{ a(x: [{}], y: [[1]]) { name } }",
      "{ a(x: [{ y: [1] }]) { name } }",
      "imbrication d’une valeur : 3, maximum 2",
    ],
    [
      "sélections",
      "{ ... { ... { ... { ... { names } } } } }",
      "{ ... { ... { ... { ... { ... { names } } } } } }",
      "imbrication des sélections : 6, maximum 5",
    ],
    [
      "types",
      "query ($x: [[Int]]) { a { name } }",
      "query ($x: [[[Int]]]) { a { name } }",
      "imbrication d’une valeur : 3, maximum 2",
    ],
    [
      "champs",
      "{ a { name name name name name } }",
      "{ a { name name name name name name } }",
      "nombre de champs : 7, maximum 6",
    ],
    ["coût", "{ page(first: 99) { nodes } }", "{ page(first: 100) { nodes } }", "coût : 101, maximum 100"],
  ])("allows what reaches a limit and refuses what exceeds it: %s", (_limit, allowed, refused, reason) => {
    expect(checkDocument(parse(allowed), { schema, limits })).toBeNull();
    const error = checkDocument(parse(refused), { schema, limits });
    expect(error).toBeInstanceOf(CodedError);
    expect(error?.code).toBe("DOCUMENT_TOO_COMPLEX");
    expect(error?.message).toBe(`Document trop complexe (${reason}).`);
  });

  test.each([
    ["directly", "{ a { a { name } } }", "{ a { a { a { name } } } }"],
    ["through another type", "{ a { b { a { name } } } }", "{ a { b { a { b { a { name } } } } } }"],
    [
      "through fragments",
      "{ a { ...F } a { ...F } } fragment F on A { a { name } }",
      "{ a { ...F } } fragment F on A { ... on A { b { a { ...G } } } } fragment G on A { a { name } }",
    ],
    ["in the deepest branch", "{ a { name a { name } } }", "{ a { name a { name a { name } } } }"],
  ])("bounds how often a type comes back below itself, %s", (_way, allowed, refused) => {
    const deeper = { ...limits, maxDepth: 10, maxSelectionDepth: 10 };
    expect(checkDocument(parse(allowed), { schema, limits: deeper })).toBeNull();
    expect(checkDocument(parse(refused), { schema, limits: deeper })?.message).toBe(
      "Document trop complexe (retours à un même type : 3, maximum 2).",
    );
  });

  test("measures the operation that is named, and not its neighbours", () => {
    const document = parse("query Small { a { name } } query Big { a { a { a { name } } } }");
    expect(checkDocument(document, { operationName: "Small", limits })).toBeNull();
    expect(checkDocument(document, { operationName: "Big", limits })?.code).toBe("DOCUMENT_TOO_COMPLEX");
  });

  test.each([
    ["several operations without a name", "query A { a { name } } query B { a { name } }", undefined],
    ["an unknown name", "query A { a { name } }", "B"],
    ["no operation", "fragment F on A { name }", null],
    ["two operations of the same name", "query A { a { name } } query A { a { a { a { name } } } }", "A"],
  ])("cannot tell what to run: %s", (_case, source, operationName) => {
    expect(checkDocument(parse(source), { operationName, limits })?.code).toBe(
      "OPERATION_RESOLUTION_FAILURE",
    );
  });

  test("leaves room for the introspection of GraphiQL", () => {
    const source = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
      oneOf: true,
    });
    expect(checkDocument(parseLimited(source, defaultDocumentLimits), { schema })).toBeNull();
  });
});

const bomb = Array.from(
  { length: 200 },
  (_, index) => `fragment F${index} on A { a { ...F${index + 1} } a { ...F${index + 1} } }`,
).join("\n");

const flatBomb = Array.from(
  { length: 200 },
  (_, index) => `fragment F${index} on A { ...F${index + 1} ...F${index + 1} }`,
).join("\n");

describe("checkDocument, given a hostile document", () => {
  test.each([
    [
      "a fragment bomb without depth",
      `{ a { ...F0 } } ${flatBomb} fragment F200 on A { name }`,
      /nombre de champs : démesuré/,
    ],
    ["a fragment bomb", `{ a { ...F0 } } ${bomb} fragment F200 on A { name }`, /profondeur : 202/],
    [
      "a bomb in width",
      `{ a { ...A } } fragment A on A { ${"...B ".repeat(900)} } fragment B on A { ${"...C ".repeat(900)} } fragment C on A { name }`,
      /nombre de champs : 810001/,
    ],
    [
      "aliases of __typename",
      `{ ${Array.from({ length: 900 }, (_, index) => `a${index}: __typename`).join(" ")} }`,
      /alias : 900/,
    ],
    ["repeated __typename", `{ a { ${"__typename ".repeat(2000)} } }`, /alias : 1999/],
    ["deep nesting", `${"{ a ".repeat(1300)}${"}".repeat(1300)}`, /profondeur : 1300/],
    ["directives", `{ a ${"@x ".repeat(1500)} { name } }`, /directives : 1500/],
    ["many root fields", `{ ${"a { name } ".repeat(500)} }`, /racine : 500/],
    [
      "a fragment inside itself",
      "{ a { ...F } } fragment F on A { a { ...F } }",
      /le fragment « F » s’inclut lui-même/,
    ],
    ["an unused cycle", "{ a { name } } fragment F on A { ...G } fragment G on A { ...F }", /« F »/],
    [
      "pages inside pages, by variable",
      "query ($n: Int) { page(first: $n) { nodes { a { name } } } }",
      /coût : 300000001, maximum/,
    ],
  ])("refuses %s", (_attack, source, reason) => {
    const document = parseLimited(source, { maxTokens: 5000 });
    const lenient = { ...defaultDocumentLimits, maxTokens: 5000 };
    const error = checkDocument(document, { schema, limits: lenient, variables: { n: 100_000_000 } });
    expect(error?.code).toBe("DOCUMENT_TOO_COMPLEX");
    expect(error?.message).toMatch(reason);
  });

  test("refuses nesting that overflows the stack instead of failing", () => {
    let field: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "a" } };
    for (let depth = 0; depth < 100_000; depth += 1) {
      field = { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: [field] } };
    }
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: OperationTypeNode.QUERY,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
        },
      ],
    };
    expect(checkDocument(document, {})?.message).toBe("Document trop complexe (imbrication excessive).");
  });
});

describe("parseLimited", () => {
  test("counts tokens", () => {
    expect(parseLimited("{ a }", { ...limits, maxTokens: 3 }).definitions).toHaveLength(1);
    const error = thrownBy(() => parseLimited("{ a b }", { ...limits, maxTokens: 3 }));
    expect(error).toMatchObject({ code: "DOCUMENT_TOO_COMPLEX" });
  });

  test("gives a syntax error its code and its place", () => {
    const error = thrownBy(() => parseLimited("{ a(b: ) }", limits));
    expect(error).toMatchObject({ code: "GRAPHQL_PARSE_FAILED", locations: [{ line: 1, column: 8 }] });
  });

  test("refuses nesting that overflows the stack", () => {
    const error = thrownBy(() => parseLimited("{a".repeat(200_000), { ...limits, maxTokens: 1_000_000 }));
    expect(error).toMatchObject({ code: "DOCUMENT_TOO_COMPLEX" });
  });
});
