import type { Json } from "../engine/graph-model";
import type { ClauseRow, EntryRow } from "../world/insertion-rows";
import type { View } from "../world/view";
import { share, sum } from "./values";

type State = "DECLARED" | "VALIDATED" | "REJECTED";

/** What was decided about an entry; what takes an entry back has the state of that entry. */
export function stateOf({ id, reverses_id: reversed }: EntryRow, { seen }: View): State {
  return seen.hours_decision.find((each) => each.entry_id === (reversed ?? id))?.decision ?? "DECLARED";
}

export function entriesOf(clauses: readonly ClauseRow[], { seen }: View): readonly EntryRow[] {
  const ids = new Set(clauses.map(({ id }) => id));
  return seen.hours_entry.filter((each) => ids.has(each.clause_id));
}

export function hundredthsIn(entries: readonly EntryRow[], state: State, view: View): number {
  return sum(entries.filter((each) => stateOf(each, view) === state).map(({ hundredths }) => hundredths));
}

/** The figures that an operation and a clause have alike. */
export const progressFields = {
  realisedHours: (entries: readonly EntryRow[], view: View) => hundredthsIn(entries, "VALIDATED", view) / 100,
  declaredHours: (entries: readonly EntryRow[], view: View) => hundredthsIn(entries, "DECLARED", view) / 100,
  "hoursByTrade { trade hours }": (entries: readonly EntryRow[], view: View): Json =>
    validatedBy(entries, view, (each) => each.trade).map(([trade, hours]) => ({ trade, hours })),
  "hoursByMode { executionMode hours }": (entries: readonly EntryRow[], view: View): Json =>
    validatedBy(entries, view, (each) => each.execution_mode).map(([executionMode, hours]) => ({
      executionMode,
      hours,
    })),
};

/** Hours validated by a property, the most first, without what comes to nothing. */
export function validatedBy(
  entries: readonly EntryRow[],
  view: View,
  keyOf: (entry: EntryRow) => string,
): readonly (readonly [string, number])[] {
  const keys = [...new Set(entries.map(keyOf))];
  return keys
    .map(
      (key) =>
        [
          key,
          hundredthsIn(
            entries.filter((each) => keyOf(each) === key),
            "VALIDATED",
            view,
          ) / 100,
        ] as const,
    )
    .filter(([, hours]) => hours !== 0)
    .toSorted(([left, most], [right, other]) => other - most || (left < right ? -1 : 1));
}

/** Insertion figures of territories. */
export function insertionSummary(codes: readonly string[], view: View): Json {
  const operations = view.seen.operation.filter((each) => codes.includes(each.territory_code));
  const clausesIn = (ids: readonly string[]) =>
    view.seen.insertion_clause.filter((each) => ids.includes(each.operation_id));
  const clauses = clausesIn(operations.map(({ id }) => id));
  const entries = entriesOf(clauses, view);
  const committed = sum(clauses.map((each) => each.committed_hundredths));
  const years = [
    ...operations.map((each) => each.works_start_on.slice(0, 4)),
    ...entries.map(({ month }) => month.slice(0, 4)),
  ];
  return {
    operationCount: operations.length,
    committedHours: committed / 100,
    realisedHours: hundredthsIn(entries, "VALIDATED", view) / 100,
    declaredHours: hundredthsIn(entries, "DECLARED", view) / 100,
    completionRatio: share(hundredthsIn(entries, "VALIDATED", view), committed),
    byTrade: validatedBy(entries, view, ({ trade }) => trade).map(([trade, hours]) => ({ trade, hours })),
    byYear: [...new Set(years)].toSorted().map((year) => {
      const begun = operations.filter((each) => each.works_start_on.startsWith(year));
      const committedThen = clausesIn(begun.map(({ id }) => id)).map((each) => each.committed_hundredths);
      const then = entries.filter(({ month }) => month.startsWith(year));
      return {
        year: Number(year),
        operationCount: begun.length,
        committedHours: sum(committedThen) / 100,
        realisedHours: hundredthsIn(then, "VALIDATED", view) / 100,
      };
    }),
  };
}
