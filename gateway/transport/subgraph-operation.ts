import { Kind, parse, type DocumentNode, type OperationTypeNode } from "graphql";

/** An operation sent to a subgraph again and again, made ready once. */
export interface SubgraphOperation {
  readonly query: string;
  /** `query` as a JSON string, quotes included. */
  readonly queryJson: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly kind: `${OperationTypeNode}`;
}

/** Makes a text of one operation ready. Throws the parser's error. */
export function subgraphOperation(query: string): SubgraphOperation {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new TypeError("A subgraph is asked for an operation");
  const { operation: kind, name } = operation;
  return { query, queryJson: JSON.stringify(query), document, operationName: name?.value, kind };
}
