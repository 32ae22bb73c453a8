import { execute, parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import type { GraphqlBody } from "./lean-server";

/** Executes with graphql-js alone, each document parsed and validated once; answers the JSON of the answer. */
export function bareExecution(schema: GraphQLSchema, contextOfRequest: () => unknown = () => undefined) {
  const documents = new Map<string, DocumentNode>();
  return async ({ query, variables }: GraphqlBody): Promise<string> => {
    let document = documents.get(query);
    if (document === undefined) {
      document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0) return JSON.stringify({ errors });
      if (documents.size < 500) documents.set(query, document);
    }
    const contextValue = contextOfRequest();
    return JSON.stringify(await execute({ schema, document, variableValues: variables, contextValue }));
  };
}
