import { CodedError } from "../../../shared/graphql/coded-error";
import { openShop, twoProducts } from "./support/shop";

describe("what subgraphs do wrong", () => {
  const unavailable = () => {
    throw new CodedError(
      "SUBGRAPH_UNAVAILABLE",
      "Le sous-graphe « stock » ne répond pas : ses données manquent.",
    );
  };

  test("a subgraph that does not answer leaves the rest of the answer, its error telling the place", async () => {
    const { ask } = await openShop(() => ({ data: twoProducts }), unavailable);
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
    const { ask } = await openShop(
      () => ({ data: { product: { __typename: "Product", id: "a" } } }),
      unavailable,
    );
    const { data, errors } = await ask("{ product(id: 1) { id stock } }");
    expect(data).toEqual({ product: null });
    expect(errors?.map(({ path }) => path)).toEqual([["product"]]);
  });

  test("the error of an entity is told at each object that it would have completed", async () => {
    const { ask } = await openShop(
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
    const { ask, logged } = await openShop(
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
    const { ask, logged } = await openShop(() => ({ data }));
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
    const { ask } = await openShop(() => ({ data: { things: [{ __typename: "Place", id: "a" }] } }));
    const { data, errors } = await ask("{ things { ... on Note { id } } }");
    expect(data).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([["things", 0]]);
  });
});
