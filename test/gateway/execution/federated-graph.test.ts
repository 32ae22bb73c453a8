import { parse } from "graphql";
import { CodedError } from "../../../shared/graphql/coded-error";
import { scriptedGraph, type Script } from "./support/scripted-graph";

const productsSdl = `
  type Query { products: [Product!]! product(id: ID!): Product things: [Thing!]! }
  type Mutation { first: String second: String }
  union Thing = Product | Note
  type Product @key(fields: "id") { id: ID! name(language: String): String price: Int }
  type Note { id: ID! name(language: String): String }
`;
const stockSdl = `
  type Mutation { third: String }
  type Product @key(fields: "id") { id: ID! stock: Int! place: Place }
  type Place { shelf: String! row: Int }
`;

const twoProducts = {
  products: [
    { __typename: "Product", id: "a" },
    { __typename: "Product", id: "b" },
  ],
};

function graphWith(products: Script, stock: Script = () => ({ data: {} })) {
  return scriptedGraph({
    products: { sdl: productsSdl, answer: products },
    stock: { sdl: stockSdl, answer: stock },
  });
}

describe("the execution of plans", () => {
  test("asks for an entity once, however many objects it completes", async () => {
    const { ask, calls } = await graphWith(
      () => ({ data: { products: ["a", "b", "a"].map((id) => ({ __typename: "Product", id })) } }),
      () => ({ data: { _entities: [{ stock: 1 }, { stock: 2 }] } }),
    );
    expect(await ask("{ products { id stock } }")).toEqual({
      data: { products: [1, 2, 1].map((stock, index) => ({ id: index === 1 ? "b" : "a", stock })) },
    });
    expect(calls.map(({ variables }) => JSON.parse(JSON.stringify(variables)))).toEqual([
      {},
      { representations: ["a", "b"].map((id) => ({ __typename: "Product", id })) },
    ]);
    expect(calls[1]?.variablesJson).toBe(JSON.stringify(calls[1]?.variables));
  });

  test("runs mutations one after the other, whatever subgraph they belong to", async () => {
    const order: string[] = [];
    const answerAfter =
      (name: string): Script =>
      async ({ operation: { query } }) => {
        order.push(`${name} begins`);
        await new Promise(setImmediate);
        order.push(`${name} ends`);
        const keys = ["first", "second", "third"].filter((key) => query.includes(key));
        return { data: Object.fromEntries(keys.map((key) => [key, key])) };
      };
    const { ask } = await graphWith(answerAfter("products"), answerAfter("stock"));
    expect(await ask("mutation { second third first }")).toEqual({
      data: { second: "second", third: "third", first: "first" },
    });
    expect(order).toEqual(
      ["products", "stock", "products"].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
  });

  test("plans once the texts that differ by their literals alone", async () => {
    const { ask, calls } = await graphWith(({ variables = {} }) => ({
      data: { product: { name: JSON.stringify(variables) } },
    }));
    const first = await ask('{ product(id: "1") { name(language: "fr") } }');
    const second = await ask('{ product(id: 2) { name(language: "br") } }');
    expect(first.data).toEqual({ product: { name: '{"literal_0":"1","literal_1":"fr"}' } });
    expect(second.data).toEqual({ product: { name: '{"literal_0":"2","literal_1":"br"}' } });
    expect(calls[0]?.operation).toBe(calls[1]?.operation);
  });

  test("answers each type its own field where one key stands for two, differing by their arguments", async () => {
    const { ask } = await graphWith(({ operation: { query }, variables = {} }) => {
      const asked = [...query.matchAll(/(\w+):name\(language:\$(\w+)\)/g)];
      const names = Object.fromEntries(
        asked.map(([, key = "", variable = ""]) => [key, `name in ${String(variables[variable])}`]),
      );
      return {
        data: { things: ["Product", "Note"].map((__typename) => ({ __typename, id: "1", ...names })) },
      };
    });
    const answer = await ask(`{ things {
      ... on Product { label: name(language: "fr") }
      ... on Note { label: name(language: "en") }
    } }`);
    expect(answer).toEqual({ data: { things: [{ label: "name in fr" }, { label: "name in en" }] } });
  });

  test("keeps a key field that an alias would hide", async () => {
    const { ask, calls } = await graphWith(
      ({ operation: { query } }) => {
        const [, key = ""] = /(\w+):price/.exec(query) ?? [];
        return { data: { products: [{ __typename: "Product", id: "a", [key]: 12 }] } };
      },
      () => ({ data: { _entities: [{ stock: 3 }] } }),
    );
    expect(await ask("{ products { id: price stock } }")).toEqual({
      data: { products: [{ id: 12, stock: 3 }] },
    });
    expect(calls[1]?.variables?.["representations"]).toEqual([{ __typename: "Product", id: "a" }]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "answers under the key %s as under any other, and changes no prototype",
    async (key) => {
      const { ask } = await graphWith(({ operation: { query } }) => {
        const [, own = ""] = /(\w+):products/.exec(query) ?? [];
        const [, inside = ""] = /(\w+):name/.exec(query) ?? [];
        const hostile: unknown = JSON.parse(
          '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
        );
        return { data: { [own]: [Object.assign(JSON.parse("{}"), hostile, { [inside]: "pen" })] } };
      });
      const { data } = await ask(`{ ${key}: products { ${key}: name } }`);
      expect(JSON.stringify(data)).toBe(`{"${key}":[{"${key}":"pen"}]}`);
      expect(Reflect.get({}, "polluted")).toBeUndefined();
    },
  );

  test("skips and includes by variables and their default values", async () => {
    const { ask } = await graphWith(() => ({
      data: { products: [{ __typename: "Product", id: "a", name: "pen", price: 2 }] },
    }));
    const text = `query ($names: Boolean! = true, $prices: Boolean!) {
      products { price @include(if: $prices) id name @include(if: $names) }
    }`;
    expect((await ask(text, { prices: false })).data).toEqual({ products: [{ id: "a", name: "pen" }] });
    expect((await ask(text, { prices: true, names: false })).data).toEqual({
      products: [{ price: 2, id: "a" }],
    });
  });

  test("refuses a text that does not fit the schema, or variables of another form, without asking anybody", async () => {
    const { ask, calls } = await graphWith(() => ({ data: {} }));
    const [unknownField, wrongVariable, unknownName] = [
      await ask("{ product(id: 1) { nam } }"),
      await ask("query ($id: ID!) { product(id: $id) { id } }", { id: { a: 1 } }),
      await ask("query A { products { id } } query B { products { id } }"),
    ];
    expect(unknownField.errors?.[0]).toMatchObject({
      message: 'Cannot query field "nam" on type "Product".',
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
    expect(wrongVariable.errors?.[0]).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", argument: "id" },
    });
    expect(unknownName.errors?.[0]).toMatchObject({ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
    expect(calls).toEqual([]);
  });

  test("introspects without asking a subgraph, with variables and beside other fields", async () => {
    const { ask, calls } = await graphWith(() => ({ data: twoProducts }));
    const answer = await ask(
      'query ($type: String!) { a: __type(name: $type) { name } b: __type(name: "Note") { name } __typename }',
      { type: "Product" },
    );
    expect(answer).toEqual({ data: { a: { name: "Product" }, b: { name: "Note" }, __typename: "Query" } });
    expect(calls).toEqual([]);
    const both = await ask("{ products { id } __schema { queryType { name } } }");
    expect(both.data).toEqual({
      products: [{ id: "a" }, { id: "b" }],
      __schema: { queryType: { name: "Query" } },
    });
  });

  test("knows the operations served most, and warms those that it can plan", async () => {
    const { graph } = await graphWith(() => ({ data: twoProducts }));
    const often = parse("{ products { id } }");
    const once = parse("{ products { price } }");
    const context = { caller: { kind: "ANONYMOUS", pools: [] } as const, correlationId: "trace-1" };
    for (const document of [once, often, often]) await graph.execute({ document, ...context });
    await graph.execute({ document: parse("{ unknown }"), ...context });
    expect(graph.mostUsed(5).map(({ document }) => document)).toEqual([often, once]);
    await graph.warm([{ document: parse("{ product(id: 1) { id } }") }, { document: parse("{ unknown }") }]);
    expect(graph.mostUsed(5)).toHaveLength(3);
  });
});

describe("what subgraphs do wrong", () => {
  const unavailable = () => {
    throw new CodedError(
      "SUBGRAPH_UNAVAILABLE",
      "Le sous-graphe « stock » ne répond pas : ses données manquent.",
    );
  };

  test("a subgraph that does not answer leaves the rest of the answer, its error telling the place", async () => {
    const { ask } = await graphWith(() => ({ data: twoProducts }), unavailable);
    expect(await ask("{ products { id place { row } } }")).toEqual({
      data: {
        products: [
          { id: "a", place: null },
          { id: "b", place: null },
        ],
      },
      errors: [
        {
          message: "Le sous-graphe « stock » ne répond pas : ses données manquent.",
          path: ["products"],
          extensions: { code: "SUBGRAPH_UNAVAILABLE", correlationId: "trace-1" },
        },
      ],
    });
  });

  test("what is missing where a value is promised empties the nearest nullable parent, with no second error", async () => {
    const { ask } = await graphWith(
      () => ({ data: { product: { __typename: "Product", id: "a" } } }),
      unavailable,
    );
    const { data, errors } = await ask("{ product(id: 1) { id stock } }");
    expect(data).toEqual({ product: null });
    expect(errors?.map(({ path }) => path)).toEqual([["product"]]);
  });

  test("the error of an entity is told at each object that it would have completed", async () => {
    const { ask } = await graphWith(
      () => ({ data: { products: ["a", "b", "a"].map((id) => ({ __typename: "Product", id })) } }),
      () => ({
        data: { _entities: [{ place: null }, { place: { row: 4 } }] },
        errors: [new CodedError("FORBIDDEN")].map((error) =>
          Object.assign(error, { path: ["_entities", 0, "place"] }),
        ),
      }),
    );
    const { data, errors } = await ask("{ products { place { row } } }");
    expect(data).toEqual({ products: [{ place: null }, { place: { row: 4 } }, { place: null }] });
    expect(errors?.map(({ path }) => path)).toEqual([
      ["products", 0, "place"],
      ["products", 2, "place"],
    ]);
  });

  test.each([
    ["too few entities", { _entities: [{ stock: 1 }] }],
    ["too many entities", { _entities: [{ stock: 1 }, { stock: 2 }, { stock: 3 }] }],
    ["no list of entities", { _entities: { stock: 1 } }],
    ["nothing", null],
  ])("%s: nothing of that answer is believed", async (_, data) => {
    const { ask, logged } = await graphWith(
      () => ({ data: twoProducts }),
      () => ({ data }),
    );
    const answer = await ask("{ products { id place { row } } }");
    expect(answer.data).toEqual({
      products: [
        { id: "a", place: null },
        { id: "b", place: null },
      ],
    });
    expect(answer.errors).toMatchObject([
      { extensions: { code: "SUBGRAPH_UNAVAILABLE" }, path: ["products"] },
    ]);
    expect(logged).toMatchObject([{ subgraph: "stock", correlationId: "trace-1" }]);
  });

  test.each([
    ["an integer that is none", { products: [{ id: "a", price: 1.5 }] }, ["products", 0, "price"]],
    ["a number for a text", { products: [{ id: "a", name: 5 }] }, ["products", 0, "name"]],
    ["an object for a list", { products: { id: "a" } }, ["products"]],
    ["a text for an object", { products: ["a"] }, ["products", 0]],
    ["null for a promised object", { products: [null] }, ["products", 0]],
  ])("%s is an error of its own, hidden from the client and logged", async (_, data, path) => {
    const { ask, logged } = await graphWith(() => ({ data }));
    for (let use = 0; use < 4; use += 1) {
      const { errors } = await ask("{ products { id name price } }");
      expect(errors).toEqual([
        expect.objectContaining({
          path,
          extensions: { code: "INTERNAL_SERVER_ERROR", correlationId: "trace-1" },
        }),
      ]);
    }
    expect(logged).toHaveLength(4);
  });

  test("an object of a type that is not possible is no object", async () => {
    const { ask } = await graphWith(() => ({ data: { things: [{ __typename: "Place", id: "a" }] } }));
    const { data, errors } = await ask("{ things { ... on Note { id } } }");
    expect(data).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([["things", 0]]);
  });
});
