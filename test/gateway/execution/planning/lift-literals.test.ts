import { buildSchema, parse, print, type OperationDefinitionNode } from "graphql";
import { liftLiterals } from "../../../../gateway/execution/planning/lift-literals";

const schema = buildSchema(`
  scalar Exact
  enum Order { ASC DESC }
  input Filter { text: String, order: Order, exact: Exact, numbers: [Float!] }
  type Query {
    field(id: ID, count: Int, share: Float, flag: Boolean, order: Order, exact: Exact, filter: Filter, ids: [ID!]): String
  }`);

function lifted(text: string) {
  const [operation] = parse(text, { noLocation: true }).definitions;
  const { operation: changed, literals } = liftLiterals(operation as OperationDefinitionNode, schema);
  return { text: print(changed).replace(/\s+/g, " "), literals };
}

describe("literals turned into variables", () => {
  test.each([
    ["an identifier written as a number", "{ field(id: 12) }", { literal_0: "12" }],
    ["numbers", "{ field(count: 3, share: 2) }", { literal_0: 3, literal_1: 2 }],
    ["a boolean", "{ field(flag: true) }", { literal_0: true }],
    ["a value of an enum", "{ field(order: ASC) }", { literal_0: "ASC" }],
    ["a text for a scalar of the schema's own", '{ field(exact: "1.10") }', { literal_0: "1.10" }],
    [
      "an object",
      '{ field(filter: { text: "a", order: DESC, numbers: [1, 2.5] }) }',
      {
        literal_0: { text: "a", order: "DESC", numbers: [1, 2.5] },
      },
    ],
    ["a single value for a list", "{ field(ids: 1) }", { literal_0: "1" }],
    ["one variable for equal values", '{ a: field(id: "x") b: field(id: "x") }', { literal_0: "x" }],
  ])("%s", (_, text, literals) => {
    expect(lifted(text).literals).toEqual(literals);
  });

  test.each([
    ["a number for a scalar that only its subgraph reads", "{ field(exact: 1.10) }"],
    ["null", "{ field(id: null) }"],
    ["an object with a variable inside", "query ($t: String) { field(filter: { text: $t }) }"],
    ["what decides of the plan", "{ field @skip(if: true) }"],
  ])("%s stays", (_, text) => {
    expect(lifted(text).literals).toEqual({});
  });

  test("a variable takes the type of its argument and a name that nobody took", () => {
    expect(lifted('query ($literal_0: Int) { field(count: $literal_0, id: "x") }').text).toBe(
      "query ($literal_0: Int, $literal_0_: ID) { field(count: $literal_0, id: $literal_0_) }",
    );
  });
});
