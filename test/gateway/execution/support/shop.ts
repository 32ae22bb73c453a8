import type { ApolloServerPlugin } from "@apollo/server";
import { scriptedGraph, type Script, type ScriptedGraph } from "./scripted-graph";

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

export const twoProducts = {
  products: [
    { __typename: "Product", id: "a" },
    { __typename: "Product", id: "b" },
  ],
};

/** A shop in two subgraphs: one knows products, the other their stock. */
export function openShop(
  products: Script,
  stock: Script = () => ({ data: {} }),
  plugins: readonly ApolloServerPlugin[] = [],
): Promise<ScriptedGraph> {
  return scriptedGraph(
    {
      products: { sdl: productsSdl, answer: products },
      stock: { sdl: stockSdl, answer: stock },
    },
    plugins,
  );
}
