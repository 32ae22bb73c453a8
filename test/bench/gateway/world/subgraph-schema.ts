import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse, type GraphQLSchema } from "graphql";
import { resolveSchema } from "./resolve";
import { rowOf } from "./rows";

/** The executable schema of one subgraph. */
export function subgraphSchema(sdl: string): GraphQLSchema {
  const reference = { __resolveReference: rowOf };
  const entities = ["Thing", "Person"].filter((type) => new RegExp(`type ${type} @key`).test(sdl));
  return resolveSchema(
    buildSubgraphSchema({
      typeDefs: parse(sdl),
      resolvers: Object.fromEntries(entities.map((type) => [type, reference])),
    }),
  );
}
