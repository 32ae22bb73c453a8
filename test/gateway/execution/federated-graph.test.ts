import { parse } from "graphql";
import { anonymousCaller } from "../../../shared/access/caller";
import type { Script } from "./support/scripted-graph";
import { openShop, twoProducts } from "./support/shop";

describe("the execution of plans", () => {
  test("asks for an entity once, however many objects it completes", async () => {
    const { ask, calls } = await openShop(
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
    const { ask } = await openShop(answerAfter("products"), answerAfter("stock"));
    expect(await ask("mutation { second third first }")).toEqual({
      data: { second: "second", third: "third", first: "first" },
    });
    expect(order).toEqual(
      ["products", "stock", "products"].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
  });

  test("runs once a mutation that is asked for with and without a condition, in its place", async () => {
    const asked: string[] = [];
    const answer: Script = ({ operation: { query } }) => {
      asked.push(query);
      const keys = ["first", "second", "third"].filter((key) => query.includes(key));
      return { data: Object.fromEntries(keys.map((key) => [key, key])) };
    };
    const { ask } = await openShop(answer, answer);
    const text = `mutation ($more: Boolean!) {
      ... on Mutation { first } third ... on Mutation { second } first @include(if: $more)
    }`;
    for (const more of [true, false]) {
      asked.length = 0;
      expect(Object.keys(Object((await ask(text, { more })).data))).toEqual(["first", "third", "second"]);
      expect(asked.map((query) => query.replace(/\W|mutation/g, ""))).toEqual(["first", "third", "second"]);
    }
  });

  test("plans once the texts that differ by their literals alone", async () => {
    const { ask, calls } = await openShop(({ variables = {} }) => ({
      data: { product: { name: JSON.stringify(variables) } },
    }));
    const first = await ask('{ product(id: "1") { name(language: "fr") } }');
    const second = await ask('{ product(id: 2) { name(language: "br") } }');
    expect(first.data).toEqual({ product: { name: '{"literal_0":"1","literal_1":"fr"}' } });
    expect(second.data).toEqual({ product: { name: '{"literal_0":"2","literal_1":"br"}' } });
    expect(calls[0]?.operation).toBe(calls[1]?.operation);
  });

  test("answers each type its own field where one key stands for two, differing by their arguments", async () => {
    const { ask } = await openShop(({ operation: { query }, variables = {} }) => {
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
    const { ask, calls } = await openShop(
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
      const { ask } = await openShop(({ operation: { query } }) => {
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
    const { ask } = await openShop(() => ({
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
    const { ask, calls } = await openShop(() => ({ data: {} }));
    const [unknownField, wrongVariable, unknownName] = [
      await ask("{ product(id: 1) { nam } }"),
      await ask("query ($id: ID!) { product(id: $id) { id } }", { id: { a: 1 } }),
      await ask("query A { products { id } } query B { products { id } }"),
    ];
    expect(unknownField.errors?.[0]).toMatchObject({
      message: "Le champ « nam » n’existe pas dans le type « Product ».",
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
    expect(wrongVariable.errors?.[0]).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", argument: "id" },
    });
    expect(unknownName.errors?.[0]).toMatchObject({ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
    expect(calls).toEqual([]);
  });

  test("introspects without asking a subgraph, with variables and beside other fields", async () => {
    const { ask, calls } = await openShop(() => ({ data: twoProducts }));
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

  test("knows the operations that come back, most used first, and warms those that it can plan", async () => {
    const { graph, calls } = await openShop(() => ({ data: twoProducts }));
    const [often, again, once] = ["id", "price", "name"].map((field) => parse(`{ products { ${field} } }`));
    const context = { caller: anonymousCaller([]), correlationId: "trace-1" };
    for (const document of [again, often, once, often, again, often]) {
      if (document !== undefined) await graph.execute({ document, ...context });
    }
    for (const _ of [1, 2]) await graph.execute({ document: parse("{ unknown }"), ...context });
    expect(graph.mostUsed(5).map(({ document }) => document)).toEqual([often, again]);
    expect(graph.mostUsed(1).map(({ document }) => document)).toEqual([often]);
    const served = calls.length;
    await graph.warm([{ document: parse("{ product(id: 1) { id } }") }, { document: parse("{ unknown }") }]);
    expect(calls).toHaveLength(served);
  });
});
