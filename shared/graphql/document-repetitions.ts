import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from "graphql";
import { fragmentsByName } from "./document-measures";

/** Fields met on the way beyond which nobody goes on counting: no document within the other limits has as many. */
const mostVisits = 20_000;

/**
 * Pairs of fields that one object is asked for under one name: validation compares them two by two, with all that is
 * under them, in every definition of the document. Stops soon after `most`. The caller has refused fragment cycles.
 */
export function measureRepetitions(document: DocumentNode, most: number): number {
  const counting = new RepetitionCount(fragmentsByName(document), most);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
      counting.add([definition.selectionSet]);
    }
  }
  return counting.pairs;
}

/** The fields of one name, and what is selected under them. */
interface Repeated {
  count: number;
  readonly under: SelectionSetNode[];
}

class RepetitionCount {
  pairs = 0;
  private visits = 0;

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly most: number,
  ) {}

  /** Counts what is selected of one object, in several selection sets at once. */
  add(sets: readonly SelectionSetNode[]): void {
    if (this.pairs > this.most) return;
    const byName = new Map<string, Repeated>();
    const spread = new Set<string>();
    for (const set of sets) this.collect(set, byName, spread);
    for (const { count, under } of byName.values()) {
      this.pairs += (count * (count - 1)) / 2;
      if (under.length > 0) this.add(under);
    }
    if (this.visits > mostVisits) this.pairs = Number.MAX_SAFE_INTEGER;
  }

  private collect(
    { selections }: SelectionSetNode,
    byName: Map<string, Repeated>,
    spread: Set<string>,
  ): void {
    this.visits += selections.length;
    if (this.visits > mostVisits) return;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const repeated = byName.get(name) ?? { count: 0, under: [] };
        if (repeated.count === 0) byName.set(name, repeated);
        repeated.count += 1;
        if (selection.selectionSet !== undefined) repeated.under.push(selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.collect(selection.selectionSet, byName, spread);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = this.fragments.get(selection.name.value);
        if (fragment !== undefined) this.collect(fragment.selectionSet, byName, spread);
      }
    }
  }
}
