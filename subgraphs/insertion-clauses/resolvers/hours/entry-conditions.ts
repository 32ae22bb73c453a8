import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Order } from "../../../../shared/pagination/order-input";
import { stateOfListedEntry, type HoursEntryOrderField } from "../../loaders/hours-entry.loaders";
import type { HoursEntryFilter } from "../../schema/hours/hours-entry.type";

export type EntryOrderBy = Order<HoursEntryOrderField>;

export const latestMonthFirst: EntryOrderBy = { field: "MONTH", direction: "DESC" };

/** The conditions of a filter of entries. */
export function entryConditions(filter: HoursEntryFilter = {}): readonly Sql[] {
  const { clauseId, state, monthFrom, monthUntil, trade, executionMode, employerSiret } = filter;
  return [
    ...(clauseId == null ? [] : [sql`hours_entry.clause_id = ${clauseId}`]),
    ...(state == null ? [] : [sql`${stateOfListedEntry} = ${state}`]),
    ...(monthFrom == null ? [] : [sql`hours_entry.month >= ${monthFrom}::text::date`]),
    ...(monthUntil == null ? [] : [sql`hours_entry.month <= ${monthUntil}::text::date`]),
    ...(trade == null ? [] : [sql`hours_entry.trade::text = ${trade}`]),
    ...(executionMode == null ? [] : [sql`hours_entry.execution_mode::text = ${executionMode}`]),
    ...(employerSiret == null ? [] : [sql`hours_entry.employer_siret = ${employerSiret}`]),
  ];
}
