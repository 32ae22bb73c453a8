import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Order } from "../../../../shared/pagination/order-input";
import type { HoursEntryOrderField } from "../../loaders/hours-entry.loaders";
import type { HoursState } from "../../rules/hours-sums";
import type { HoursEntryFilter } from "../../schema/hours/hours-entry.type";

export type EntryOrderBy = Order<HoursEntryOrderField>;

export const latestMonthFirst: EntryOrderBy = { field: "MONTH", direction: "DESC" };

/** The conditions of a filter of entries. */
export function entryConditions(filter: HoursEntryFilter = {}): readonly Sql[] {
  const { clauseId, state, monthFrom, monthUntil, trade, executionMode, employerSiret } = filter;
  return [
    ...(clauseId == null ? [] : [sql`hours_entry.clause_id = ${clauseId}`]),
    ...(state == null ? [] : [stateCondition(state)]),
    ...(monthFrom == null ? [] : [sql`hours_entry.month >= ${monthFrom}::text::date`]),
    ...(monthUntil == null ? [] : [sql`hours_entry.month <= ${monthUntil}::text::date`]),
    ...(trade == null ? [] : [sql`hours_entry.trade = ${trade}::text::insertion_clauses.trade`]),
    ...(executionMode == null
      ? []
      : [sql`hours_entry.execution_mode = ${executionMode}::text::insertion_clauses.execution_mode`]),
    ...(employerSiret == null ? [] : [sql`hours_entry.employer_siret = ${employerSiret}`]),
  ];
}

/** The same as in the sums: an entry that reverses another has the state of that other. */
function stateCondition(state: HoursState): Sql {
  const decided = sql`SELECT 1 FROM insertion_clauses.hours_decision
    WHERE hours_decision.entry_id =
      CASE WHEN hours_entry.reverses_id IS NULL THEN hours_entry.id ELSE hours_entry.reverses_id END`;
  return state === "DECLARED"
    ? sql`NOT EXISTS (${decided})`
    : sql`EXISTS (${decided} AND hours_decision.decision = ${state}::text::insertion_clauses.decision)`;
}
