import { buildSchema, getIntrospectionQuery, Kind, parse, type GraphQLSchema } from "graphql";
import { compileCost } from "../../../shared/graphql/document-cost";
import { measureOperation, type DocumentMeasures } from "../../../shared/graphql/document-measures";

const schema = buildSchema(`
  type Query {
    names: [String!]!
    communes: [Commune!]!
    buyers(first: Int = 50, after: String): BuyerConnection!
    lots(page: PageInput, filter: String): LotConnection!
    plain: BuyerConnection!
  }
  input PageInput { first: Int = 30, after: String }
  type Commune { name: String, buyers(first: Int, last: Int): BuyerConnection! }
  type BuyerConnection { nodes: [Buyer!]!, edges: [BuyerEdge!]!, totalCount: Int }
  type BuyerEdge { node: Buyer! }
  type Buyer { name: String, contacts: [Contact!]! }
  type Contact { name: String }
  type LotConnection { nodes: [Lot!]! }
  type Lot { id: ID }
`);

function measure(
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
  against: GraphQLSchema | undefined = schema,
): DocumentMeasures & { readonly cost: number } {
  const document = parse(source);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) {
    throw new Error("The test needs an operation");
  }
  const cost = compileCost({ document, operation, schema: against })(variables);
  return { ...measureOperation(document, operation), cost };
}

describe("the counts of an operation", () => {
  test("are those after fragments are expanded", () => {
    const source = `
      { x: communes { ...C } y: communes { ...C __typename __typename __typename } }
      fragment C on Commune { n: name buyers { nodes { name } } }
    `;
    expect(measure(source)).toMatchObject({ depth: 4, aliases: 6, ownFields: 2, selections: 13 });
  });

  test("count root fields inside fragments", () => {
    expect(measure("{ ...R ... { names } names } fragment R on Query { names names }").ownFields).toBe(4);
  });

  test("do not take one __typename per selection set for aliases", () => {
    expect(measure("{ __typename communes { __typename buyers { __typename } } }").aliases).toBe(0);
  });
});

describe("the cost of an operation", () => {
  test.each([
    ["a leaf costs one, even a list", "{ names }", 1],
    ["a list without page size counts as ten", "{ communes { name } }", 1 + 10],
    ["a literal page size multiplies", "{ buyers(first: 5) { totalCount } }", 1 + 5],
    ["the nodes of a page do not multiply again", "{ buyers(first: 5) { nodes { name } } }", 1 + 5 * 2],
    ["nor do its edges", "{ buyers(first: 5) { edges { node { name } } } }", 1 + 5 * 3],
    [
      "nor do nodes inside a fragment",
      "{ buyers(first: 5) { ...B } } fragment B on BuyerConnection { nodes { name } }",
      1 + 5 * 2,
    ],
    ["the default of the schema counts", "{ buyers { totalCount } }", 1 + 50],
    ["a null page size is the default of the schema", "{ buyers(first: null) { totalCount } }", 1 + 50],
    ["a page without default is of twenty", "{ communes { buyers { totalCount } } }", 1 + 10 * (1 + 20)],
    ["last counts as first does", "{ communes { buyers(last: 3) { totalCount } } }", 1 + 10 * (1 + 3)],
    [
      "the larger of both counts",
      "{ communes { buyers(first: 2, last: 3) { totalCount } } }",
      1 + 10 * (1 + 3),
    ],
    ["a page size in an input object counts", "{ lots(page: { first: 7 }) { nodes { id } } }", 1 + 7 * 2],
    [
      "an input object without page size has the default of the schema",
      '{ lots(page: { after: "x" }) { nodes { id } } }',
      1 + 30 * 2,
    ],
    ["so has none at all", "{ lots { nodes { id } } }", 1 + 30 * 2],
    ["a connection that takes no page size counts as a list", "{ plain { nodes { name } } }", 1 + 10 * 2],
    [
      "a list inside a page multiplies",
      "{ buyers(first: 5) { nodes { contacts { name } } } }",
      1 + 5 * (1 + 1 + 10),
    ],
    ["a page of none costs its look-up", "{ buyers(first: 0) { totalCount } }", 2],
    ["a negative page size is not a discount", "{ buyers(first: -100) { totalCount } }", 1 + 50],
    ["an unknown field costs one", "{ nope { nope } }", 2],
  ])("%s", (_rule, source, cost) => {
    expect(measure(source).cost).toBe(cost);
  });

  const byVariable =
    "query ($n: Int = 9, $p: PageInput = { first: 8 }) { buyers(first: $n) { totalCount } lots(page: $p) { __typename } }";

  test.each([
    ["their default", {}, 1 + 9 + 1 + 8],
    ["the value received", { n: 100, p: { first: 60 } }, 1 + 100 + 1 + 60],
    ["the default of the schema when null", { n: null, p: null }, 1 + 50 + 1 + 30],
    ["the default of the schema when of another form", { n: "100", p: { first: [] } }, 1 + 50 + 1 + 20],
    [
      "a value nested deeper than the schema allows",
      { n: 1, p: { a: [{ b: { last: 70 } }] } },
      1 + 1 + 1 + 70,
    ],
  ])("reads variables: %s", (_rule, variables, cost) => {
    expect(measure(byVariable, variables).cost).toBe(cost);
  });

  test("reads a variable inside an input object", () => {
    expect(measure("query ($n: Int) { lots(page: { first: $n }) { __typename } }", { n: 40 }).cost).toBe(
      1 + 40,
    );
  });

  test("does not read page sizes from the prototype of variables", () => {
    expect(measure("query ($constructor: Int) { buyers(first: $constructor) { totalCount } }").cost).toBe(
      1 + 50,
    );
  });

  test("without a schema knows the page sizes that are written", () => {
    const withoutSchema = measureWithoutSchema("{ communes { buyers(first: 4) { nodes { name } } } }");
    expect(withoutSchema.cost).toBe(1 + 1 + 4 * 2);
  });

  test("takes introspection for what it is, a read of the schema", () => {
    const { cost, depth } = measure(getIntrospectionQuery());
    expect(cost).toBeLessThan(500);
    expect(depth).toBeLessThanOrEqual(20);
  });

  test("stays a number when a page size is infinite", () => {
    const measures = measure(`{ buyers(first: ${"9".repeat(400)}) { totalCount } names }`);
    expect(measures.cost).toBe(Number.MAX_SAFE_INTEGER);
  });
});

function measureWithoutSchema(source: string): { readonly cost: number } {
  const document = parse(source);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) {
    throw new Error("The test needs an operation first");
  }
  return { cost: compileCost({ document, operation })({}) };
}
