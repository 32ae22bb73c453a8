import { parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import { peer } from "./peer";

type Compiled = (variables: Readonly<Record<string, unknown>>) => ExecutionResult | Promise<ExecutionResult>;

/** Executes with graphql-jit, each document compiled once. */
export function compiledExecution(schema: GraphQLSchema) {
  const byDocument = new WeakMap<DocumentNode, Compiled>();
  const byText = new Map<string, Compiled>();
  const compile = (document: DocumentNode): Compiled => {
    const { query } = peer("graphql-jit").compileQuery(schema, document, "", { customJSONSerializer: false });
    return (variables) => query({}, {}, variables);
  };
  return {
    executeDocument: (document: DocumentNode, variables: Readonly<Record<string, unknown>> = {}) => {
      const compiled = byDocument.get(document) ?? compile(document);
      byDocument.set(document, compiled);
      return compiled(variables);
    },
    executeText: (text: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const compiled = byText.get(text) ?? compile(parse(text));
      // Distinct documents of the cold measure are not kept for ever.
      if (byText.size < 500) byText.set(text, compiled);
      return compiled(variables);
    },
  };
}
