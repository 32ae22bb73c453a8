import {
  Kind,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from "graphql";
import { CodedError } from "./coded-error";

const mostErrors = 5;

/** Why a document is not valid for a schema; a refused literal names its argument. Empty when it is valid. */
export function validationErrors(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const errors = validate(schema, document, undefined, { maxErrors: mostErrors, hideSuggestions: true });
  return errors.map((error) => {
    const [node] = error.nodes ?? [];
    return error instanceof CodedError
      ? new CodedError(error.code, error.message, { node, argument: node && argumentHolding(document, node) })
      : new CodedError("GRAPHQL_VALIDATION_FAILED", error.message, { node });
  });
}

/** The path of the argument whose value holds a node: `code`, `input.lots.value`. */
function argumentHolding(document: DocumentNode, target: ASTNode): string | undefined {
  const path: string[] = [];
  let found: string | undefined;
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.push(node.name.value);
      if (node === target) found = path.join(".");
    },
    leave: (node) => {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.pop();
    },
  });
  return found === "" ? undefined : found;
}
