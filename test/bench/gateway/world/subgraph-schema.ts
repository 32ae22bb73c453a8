import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse, type GraphQLSchema } from "graphql";
import { resolveEntitiesTogether } from "../../../../shared/graphql/entities-field";
import { resolveSchema } from "./resolve";
import { rowOf } from "./rows";

/** The executable schema of one subgraph, answering references as our subgraphs do. */
export function subgraphSchema(sdl: string): GraphQLSchema {
  const schema = resolveSchema(buildSubgraphSchema(parse(sdl)));
  resolveEntitiesTogether(schema, { Thing: rowOf, Person: rowOf });
  return schema;
}
