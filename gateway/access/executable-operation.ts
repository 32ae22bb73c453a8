import { getOperationAST, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { getVariableValues } from "graphql/execution/values";

export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly schema: GraphQLSchema;
}

/** What was found valid, by schema. */
const validOnes = new WeakMap<GraphQLSchema, WeakSet<DocumentNode>>();

/** Whether an operation would be executed: what its document or its variables refuse changes nothing. */
export function isExecutable({ document, operationName, variables, schema }: AskedOperation): boolean {
  const operation = getOperationAST(document, operationName);
  if (operation == null || !isValid(schema, document)) return false;
  const { errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    { ...variables },
    { maxErrors: 1 },
  );
  return errors === undefined;
}

function isValid(schema: GraphQLSchema, document: DocumentNode): boolean {
  const known = validOnes.get(schema) ?? new WeakSet();
  validOnes.set(schema, known);
  if (known.has(document)) return true;
  if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0) return false;
  known.add(document);
  return true;
}
