import {
  executeSync,
  Kind,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { JsonObject } from "./json-object";

/** Answers the introspection that an operation asks for; null when it asks for none. */
export type Introspect = (variables: Readonly<Record<string, unknown>>) => JsonObject;

/** The fields of an inlined operation that introspect the schema, which no subgraph is asked for. */
export function introspectionOf(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): Introspect | null {
  const selectionSet = introspectionIn(operation.selectionSet);
  if (selectionSet === null) return null;
  const document = { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] } as const;
  return (variables) => ({ ...executeSync({ schema, document, variableValues: variables }).data });
}

/** Whether a field is answered by the schema itself. */
export function isIntrospection(fieldName: string): boolean {
  return fieldName === "__schema" || fieldName === "__type";
}

function introspectionIn({ selections }: SelectionSetNode): SelectionSetNode | null {
  const kept = selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isIntrospection(selection.name.value) ? [selection] : [];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const selectionSet = introspectionIn(selection.selectionSet);
    return selectionSet === null ? [] : [{ ...selection, selectionSet }];
  });
  return kept.length === 0 ? null : { kind: Kind.SELECTION_SET, selections: kept };
}
