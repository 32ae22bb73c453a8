import { buildSchema } from "graphql";
import { defaultDocumentLimits } from "../../../shared/graphql/document-limits";
import { KnownDocuments } from "../../../gateway/protection/known-documents";

const schema = buildSchema("type Query { a: Int, list(first: Int = 5): [A!] } type A { b: Int }");
const other = buildSchema("type Query { a: Int, c: Int, list(first: Int = 50): [A!] } type A { b: Int }");
const asked = (query: string, variables = {}) => ({ query, operationName: undefined, variables });
const costOf = (known: KnownDocuments, query: string, of = schema) => known.operation(asked(query), of).cost;

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("known documents", () => {
  test("are one object for one text, whatever the schema", () => {
    const known = new KnownDocuments(defaultDocumentLimits);
    const { document } = known.operation(asked("{ a }"), schema);
    expect(known.operation(asked("{ a }"), schema).document).toBe(document);
    expect(known.operation(asked("{ a }"), other).document).toBe(document);
    expect(known.operation(asked("{ a } "), schema).document).not.toBe(document);
  });

  test("cost what their schema says, also after it is replaced", () => {
    const known = new KnownDocuments(defaultDocumentLimits);
    expect(costOf(known, "{ list { b } }")).toBe(1 + 5);
    expect(costOf(known, "{ list { b } }", other)).toBe(1 + 50);
    expect(costOf(known, "{ list { b } }")).toBe(1 + 5);
  });

  test.each(["{ a", "{ nope }", `{ ${"a ".repeat(2000)} }`, "query A { a } query B { a }"])(
    "are refused for one reason, found once: %#",
    (source) => {
      const known = new KnownDocuments(defaultDocumentLimits);
      const first = thrownBy(() => known.operation(asked(source), schema));
      expect(first).toBeInstanceOf(Error);
      expect(thrownBy(() => known.operation(asked(source), schema))).toBe(first);
    },
  );

  test("too dear with some variables are let in with others, and not validated before", () => {
    const known = new KnownDocuments(defaultDocumentLimits);
    const dear = "query ($n: Int) { list(first: $n) { b } nope }";
    const refusal = (variables: object) => thrownBy(() => known.operation(asked(dear, variables), schema));
    expect(refusal({ n: 1e6 })).toMatchObject({ code: "DOCUMENT_TOO_COMPLEX" });
    expect(refusal({ n: 3 })).toMatchObject({ errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }] });
    const right = dear.replace("nope", "a");
    expect(thrownBy(() => known.operation(asked(right, { n: 1e6 }), schema))).toMatchObject({
      code: "DOCUMENT_TOO_COMPLEX",
    });
    expect(known.operation(asked(right, { n: 3 }), schema).cost).toBe(1 + 3 + 1);
    expect(thrownBy(() => known.operation(asked(right, { n: 1e6 }), schema))).toMatchObject({
      code: "DOCUMENT_TOO_COMPLEX",
    });
  });

  test.each([
    ["{ a }", ""],
    ["{ a }", "B"],
    ["}", "\n{ a"],
  ])("are not refused for what another request asked of them: %j by the name %j", (query, operationName) => {
    const known = new KnownDocuments(defaultDocumentLimits);
    const other = { query, operationName, variables: {} };
    expect(thrownBy(() => known.operation(other, schema))).toBeInstanceOf(Error);
    expect(costOf(known, "{ a }")).toBe(1);
    expect(costOf(known, "\n{ a\n}")).toBe(1);
  });

  test("that meet a fault of ours are told with its stack", () => {
    const broken = new Proxy(schema, {
      get: () => {
        throw new TypeError("ours");
      },
    });
    const fault = thrownBy(() => new KnownDocuments(defaultDocumentLimits).operation(asked("{ a }"), broken));
    expect(fault).toMatchObject({ message: "ours", stack: expect.stringContaining("known-documents") });
  });

  test("refused by one schema may be taken by another", () => {
    const known = new KnownDocuments(defaultDocumentLimits);
    expect(thrownBy(() => known.operation(asked("{ c }"), schema))).toMatchObject({
      errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
    });
    expect(costOf(known, "{ c }", other)).toBe(1);
    expect(thrownBy(() => known.operation(asked("{ c }"), schema))).toBeInstanceOf(Error);
  });

  test("tell each reason, with its place and without the document", () => {
    const known = new KnownDocuments(defaultDocumentLimits);
    const refusal = thrownBy(() => known.operation(asked("{ x\n y }"), schema));
    expect(refusal).toMatchObject({
      errors: [{ locations: [{ line: 1, column: 3 }] }, { locations: [{ line: 2, column: 2 }] }],
    });
    expect(refusal).toMatchObject({ errors: [{ nodes: undefined }, { nodes: undefined }] });
  });
});
