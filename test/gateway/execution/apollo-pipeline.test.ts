import type { ApolloServerPlugin } from "@apollo/server";
import { openShop, twoProducts } from "./support/shop";

const answers = {
  products: () => ({ data: twoProducts }),
  stock: () => ({ data: { _entities: [{ place: null }] } }),
};

describe("Apollo Server in front of the executor", () => {
  test.each([
    "{ products { id __typename } }",
    "{ products { id place { row } } }",
    "{ products { unknown } }",
    "query ($id: ID!) { product(id: $id) { id } }",
    "{ __schema { queryType { name } } }",
  ])("%s is answered as without it", async (text) => {
    const short = await openShop(answers.products, answers.stock);
    const long = await openShop(answers.products, answers.stock, [
      { requestDidStart: async () => undefined },
    ]);
    expect(await long.ask(text)).toEqual(await short.ask(text));
    await long.graph.close();
  });

  test("its plugins see each request, and may add to the answer", async () => {
    const seen: unknown[] = [];
    const plugin: ApolloServerPlugin = {
      async requestDidStart() {
        return {
          async didResolveOperation({ operationName, operation }) {
            seen.push([operationName, operation?.operation]);
          },
          async willSendResponse({ response: { body } }) {
            if (body.kind === "single") body.singleResult.extensions = { took: 12 };
          },
        };
      },
    };
    const { ask, graph } = await openShop(answers.products, answers.stock, [plugin]);
    expect(await ask("query Shelves { products { id } }")).toEqual({
      data: { products: [{ id: "a" }, { id: "b" }] },
      extensions: { took: 12 },
    });
    expect(seen).toEqual([["Shelves", "query"]]);
    await graph.close();
  });
});
