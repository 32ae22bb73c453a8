import { Kind, visit, type ASTNode, type DocumentNode } from "graphql";

/** What is measured of a document as written, in all its operations and fragments. */
export interface SyntaxMeasures {
  readonly directives: number;
  /** Operations, fragments and variables. */
  readonly definitions: number;
  /** Arguments of the field or directive that has most of them. */
  readonly arguments: number;
  /** Lists and objects written inside one another in a value, or lists in the type of a variable. */
  readonly valueDepth: number;
  /** Selection sets written inside one another, those of inline fragments too, which are no fields. */
  readonly selectionDepth: number;
}

const defining: ReadonlySet<ASTNode["kind"]> = new Set([
  Kind.OPERATION_DEFINITION,
  Kind.FRAGMENT_DEFINITION,
  Kind.VARIABLE_DEFINITION,
]);
const nesting: ReadonlySet<ASTNode["kind"]> = new Set([Kind.LIST, Kind.OBJECT, Kind.LIST_TYPE]);

export function measureSyntax(document: DocumentNode): SyntaxMeasures {
  let directives = 0;
  let definitions = 0;
  let mostArguments = 0;
  let depth = 0;
  let valueDepth = 0;
  let selections = 0;
  let selectionDepth = 0;
  visit(document, {
    enter: (node) => {
      const { kind } = node;
      if (kind === Kind.DIRECTIVE) directives += 1;
      if (kind === Kind.DIRECTIVE || kind === Kind.FIELD) {
        mostArguments = Math.max(mostArguments, node.arguments?.length ?? 0);
      }
      if (defining.has(kind)) definitions += 1;
      if (kind === Kind.SELECTION_SET) selectionDepth = Math.max(selectionDepth, (selections += 1));
      if (nesting.has(kind)) valueDepth = Math.max(valueDepth, (depth += 1));
    },
    leave: ({ kind }) => {
      if (kind === Kind.SELECTION_SET) selections -= 1;
      if (nesting.has(kind)) depth -= 1;
    },
  });
  return { directives, definitions, arguments: mostArguments, valueDepth, selectionDepth };
}
