import { Kind, type DocumentNode, type SelectionSetNode } from "graphql";
import { responseKey } from "../planning/response-key";

/** The response keys at the root of a document's operations. */
export function rootKeys({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? keysOf(each.selectionSet) : [],
  );
}

function keysOf({ selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [responseKey(selection)];
    return selection.kind === Kind.INLINE_FRAGMENT ? keysOf(selection.selectionSet) : [];
  });
}
