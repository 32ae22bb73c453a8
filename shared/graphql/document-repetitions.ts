import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from "graphql";
import { fragmentsByName } from "./document-measures";

/** How much of a document validation compares with itself, in every definition. */
export interface Repetitions {
  /** Pairs of fields that one object is asked for under one name, which have to agree with all that is under them. */
  readonly pairs: number;
  /** Fields and fragments met on the way, those of a fragment in each place where it is spread. */
  readonly visits: number;
}

/** Counts until soon after one of the limits is exceeded. The caller has refused fragment cycles. */
export function measureRepetitions(document: DocumentNode, limits: Repetitions): Repetitions {
  const counting = new RepetitionCount(fragmentsByName(document), limits);
  const { definitions } = document;
  for (const each of definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION) counting.add([each.selectionSet]);
  }
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) counting.addUnused(each);
  return counting;
}

/** The fields of one name, and what is selected under them. */
interface Repeated {
  count: number;
  readonly under: SelectionSetNode[];
}

class RepetitionCount implements Repetitions {
  pairs = 0;
  visits = 0;
  private readonly used = new Set<string>();

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly limits: Repetitions,
  ) {}

  /** What is spread somewhere is counted there, with more beside it. */
  addUnused({ name, selectionSet }: FragmentDefinitionNode): void {
    if (!this.used.has(name.value)) this.add([selectionSet]);
  }

  /** Counts what is selected of one object, in several selection sets at once. */
  add(sets: readonly SelectionSetNode[]): void {
    if (this.pairs > this.limits.pairs) return;
    const byName = new Map<string, Repeated>();
    const spread = new Set<string>();
    for (const set of sets) this.collect(set, byName, spread);
    for (const { count, under } of byName.values()) {
      this.pairs += (count * (count - 1)) / 2;
      if (under.length > 0) this.add(under);
    }
  }

  private collect(
    { selections }: SelectionSetNode,
    byName: Map<string, Repeated>,
    spread: Set<string>,
  ): void {
    this.visits += selections.length;
    if (this.visits > this.limits.visits) return;
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
        this.used.add(selection.name.value);
        const fragment = this.fragments.get(selection.name.value);
        if (fragment !== undefined) this.collect(fragment.selectionSet, byName, spread);
      }
    }
  }
}
