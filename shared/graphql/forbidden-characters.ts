import { Kind, visit, type DocumentNode } from "graphql";
import { CodedError } from "./coded-error";

const known = new WeakMap<DocumentNode, boolean>();

/**
 * Refuses the one character that PostgreSQL cannot hold in a text (U+0000), in the literals or the variables of
 * a request. Null when there is none.
 */
export function refuseNullCharacter(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): CodedError | null {
  const isInDocument = known.get(document) ?? literalsHoldIt(document);
  known.set(document, isInDocument);
  return isInDocument || valuesHoldIt(variables)
    ? new CodedError(
        "BAD_USER_INPUT",
        "Un texte contient le caractère nul (U+0000), qui ne s'enregistre pas.",
      )
    : null;
}

function literalsHoldIt(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      found ||= value.includes("\u0000");
    },
  });
  return found;
}

/** Without recursion, since nothing bounds how received JSON is nested. */
function valuesHoldIt(variables: unknown): boolean {
  const pending: unknown[] = [variables];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === "string" && value.includes("\u0000")) return true;
    const children: readonly unknown[] =
      typeof value === "object" && value !== null ? Object.values(value) : [];
    for (const child of children) pending.push(child);
  }
  return false;
}
