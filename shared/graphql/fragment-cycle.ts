import { Kind, type DocumentNode, type SelectionSetNode } from "graphql";

/** The name of a fragment that includes itself, directly or through others; null when there is none. */
export function findFragmentCycle(document: DocumentNode): string | null {
  const spreads = new Map<string, readonly string[]>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      spreads.set(definition.name.value, spreadsIn(definition.selectionSet));
    }
  }
  const state = new Map<string, "open" | "closed">();
  const cycleFrom = (name: string): string | null => {
    if (state.has(name)) {
      return state.get(name) === "open" ? name : null;
    }
    state.set(name, "open");
    for (const next of spreads.get(name) ?? []) {
      const cycle = cycleFrom(next);
      if (cycle !== null) {
        return cycle;
      }
    }
    state.set(name, "closed");
    return null;
  };
  for (const name of spreads.keys()) {
    const cycle = cycleFrom(name);
    if (cycle !== null) {
      return cycle;
    }
  }
  return null;
}

function spreadsIn(selectionSet: SelectionSetNode): readonly string[] {
  const names = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        names.add(selection.name.value);
      } else if (selection.selectionSet !== undefined) {
        collect(selection.selectionSet);
      }
    }
  };
  collect(selectionSet);
  return [...names];
}
