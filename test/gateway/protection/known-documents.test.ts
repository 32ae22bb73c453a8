import { buildSchema } from "graphql";
import { defaultDocumentLimits } from "../../../shared/graphql/document-limits";
import { KnownDocuments } from "../../../gateway/protection/known-documents";

const schema = buildSchema("type Query { a: Int, list(first: Int = 5): [A!] } type A { b: Int }");
const other = buildSchema("type Query { a: Int, c: Int, list(first: Int = 50): [A!] } type A { b: Int }");
const costOf = (known: KnownDocuments, source: string, of = schema) =>
  known.operation(source, undefined, of).operation.costOf({});

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
    const { document } = known.operation("{ a }", undefined, schema);
    expect(known.operation("{ a }", undefined, schema).document).toBe(document);
    expect(known.operation("{ a }", undefined, other).document).toBe(document);
    expect(known.operation("{ a } ", undefined, schema).document).not.toBe(document);
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
      const first = thrownBy(() => known.operation(source, undefined, schema));
      expect(first).toBeInstanceOf(Error);
      expect(thrownBy(() => known.operation(source, undefined, schema))).toBe(first);
    },
  );

  test("refused by one schema may be taken by another", () => {
    const known = new KnownDocuments(defaultDocumentLimits);
    expect(thrownBy(() => known.operation("{ c }", undefined, schema))).toMatchObject({
      errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
    });
    expect(costOf(known, "{ c }", other)).toBe(1);
    expect(thrownBy(() => known.operation("{ c }", undefined, schema))).toBeInstanceOf(Error);
  });

  test("tell each reason, with its place and without the document", () => {
    const known = new KnownDocuments(defaultDocumentLimits);
    const refusal = thrownBy(() => known.operation("{ x\n y }", undefined, schema));
    expect(refusal).toMatchObject({
      errors: [{ locations: [{ line: 1, column: 3 }] }, { locations: [{ line: 2, column: 2 }] }],
    });
    expect(refusal).toMatchObject({ errors: [{ nodes: undefined }, { nodes: undefined }] });
  });
});
