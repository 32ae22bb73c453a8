import { Supergraph } from "@apollo/federation-internals";
import { buildSchema, type GraphQLSchema } from "graphql";

const composedMark = "join__Graph";

/** What clients see: of a supergraph, without its federation; any other schema is already what they see. Throws what parsing throws. */
export function apiSchemaOf(sdl: string): GraphQLSchema {
  return sdl.includes(composedMark)
    ? Supergraph.build(sdl, { validateSupergraph: true }).apiSchema().toGraphQLJSSchema()
    : buildSchema(sdl);
}
