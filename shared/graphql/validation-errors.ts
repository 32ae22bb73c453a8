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
import { frenchValidation } from "./french-message";

const mostErrors = 5;

/** Why a document is not valid for a schema; a refused literal names its argument. Empty when it is valid. */
export function validationErrors(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  if (knownValid.get(schema)?.has(document) === true) return [];
  const errors = validate(schema, document, undefined, { maxErrors: mostErrors, hideSuggestions: true });
  if (errors.length === 0) remember(schema, document);
  return errors.map((error) => {
    const [node] = error.nodes ?? [];
    return error instanceof CodedError
      ? new CodedError(error.code, error.message, { node, argument: node && argumentHolding(document, node) })
      : new CodedError("GRAPHQL_VALIDATION_FAILED", frenchValidation(error.message), { node });
  });
}

/** Several parts of a program validate the same document: the first one does it for all. */
const knownValid = new WeakMap<GraphQLSchema, WeakSet<DocumentNode>>();

function remember(schema: GraphQLSchema, document: DocumentNode): void {
  const documents = knownValid.get(schema) ?? new WeakSet();
  knownValid.set(schema, documents.add(document));
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
