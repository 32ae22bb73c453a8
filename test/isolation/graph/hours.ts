import { dayFrom, dayUntil, equalTo, isOne } from "../engine/filters";
import { one, type Json, type TypeModel } from "../engine/graph-model";
import type { ListModel } from "../engine/list-model";
import type { EntryRow } from "../world/insertion-rows";
import type { View } from "../world/view";
import { mandatorsOf } from "../world/visible-world";
import { stateOf } from "./hours-sums";
import { by } from "./values";

export const entryType: TypeModel<EntryRow> = {
  name: "HoursEntry",
  fields: {
    id: ({ id }) => id,
    month: ({ month }) => month,
    hours: ({ hundredths }) => hundredths / 100,
    state: (row, view) => stateOf(row, view),
    sequence: ({ sequence }) => sequence,
    declaredBy: (row) => row.declared_by,
    reason: (row, view) => (readsNotesOf(row, view) ? row.reason : null),
    "employer { siret }": (row) => ({ siret: row.employer_siret }),
    "participants { category count display }": (row, view) => participantsOf(row, view),
    "decision { decision decidedBy reason }": (row, view) => {
      const found = view.seen.hours_decision.find((each) => each.entry_id === row.id);
      if (found === undefined) return null;
      const reason = readsNotesOf(row, view) ? found.reason : null;
      return { decision: found.decision, decidedBy: found.decided_by, reason };
    },
  },
  branches: {
    clause: one("InsertionClause", (row, { seen }) =>
      seen.insertion_clause.find(({ id }) => id === row.clause_id),
    ),
    reverses: one("HoursEntry", (row, { seen }) => seen.hours_entry.find(({ id }) => id === row.reverses_id)),
    reversedBy: one("HoursEntry", (row, { seen }) =>
      seen.hours_entry.find((each) => each.reverses_id === row.id),
    ),
  },
};

export const entryList: ListModel<EntryRow> = {
  to: "HoursEntry",
  key: ({ id }) => id,
  orders: {
    MONTH: ({ month }) => month,
    DECLARED_AT: (row) => row.declared_at,
    HOURS: ({ hundredths }) => hundredths,
  },
  usual: { field: "MONTH", direction: "DESC" },
  isOrdered: true,
  filters: {
    clauseId: equalTo(
      (world) => world.insertion_clause.map(({ id }) => id),
      (row) => row.clause_id,
    ),
    state: ({ draw, view }) => {
      const state = draw.pick(["DECLARED", "VALIDATED", "REJECTED"]);
      return { literal: state, keep: (row) => stateOf(row, view) === state };
    },
    monthFrom: dayFrom(({ month }) => month),
    monthUntil: dayUntil(({ month }) => month),
    trade: isOne(["SANITATION", "ROOFING"], ({ trade }) => trade),
    executionMode: isOne(["DIRECT_HIRE", "SUBCONTRACT_EI"], (row) => row.execution_mode),
    employerSiret: equalTo(
      (world) => world.hours_entry.map((each) => each.employer_siret),
      (row) => row.employer_siret,
    ),
  },
};

/** The order in which the store has the categories, of those that a world holds. */
const categories = ["LONG_TERM_JOB_SEEKER", "DISABLED_WORKER", "REFUGEE"] as const;

/** Whether the caller acts for the owner, for whom it has mandated for today, or for the employer. */
function isConcerned(row: EntryRow, { all, caller: { organisation } }: View): boolean {
  return (
    organisation !== null &&
    (row.organisation === organisation ||
      row.employer_siret.startsWith(organisation) ||
      mandatorsOf(all, organisation).includes(row.organisation))
  );
}

/** Reasons are for those concerned, and for who declared the hours that they are about. */
function readsNotesOf(row: EntryRow, view: View): boolean {
  const { organisation } = view.caller;
  const declared = view.all.hours_entry.find(({ id }) => id === (row.reverses_id ?? row.id));
  return isConcerned(row, view) || (organisation !== null && declared?.declared_by === organisation);
}

/** A count under five is for those concerned: no world holds hours that would tell it. */
function participantsOf(row: EntryRow, view: View): Json {
  const isInside = isConcerned(row, view);
  return view.seen.hours_participation
    .filter((each) => each.entry_id === row.id)
    .toSorted(by(({ category }) => categories.findIndex((each) => each === category)))
    .map(({ category, count }) =>
      count >= 5 || isInside
        ? { category, count, display: count.toString() }
        : { category, count: null, display: "moins de 5" },
    );
}
