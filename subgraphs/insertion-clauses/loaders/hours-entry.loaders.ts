import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  decisionsOfEntries,
  hoursCapsOn,
  hoursEntriesById,
  participationOfEntries,
  type HoursDecisionRow,
  type HoursEntryRow,
  type HoursParticipationRow,
  type MonthlyCap,
} from "../repositories/hours-entry.repository";
import { hoursOfEmployers, type EmployedHours } from "../repositories/hours-progress.repository";

export const hoursEntryById: EntityDefinition<Db, HoursEntryRow> = {
  name: "hours entry by id",
  fetch: hoursEntriesById,
  keyOf: (entry) => entry.id,
};

export const participationByEntry: GroupDefinition<Db, HoursParticipationRow> = {
  name: "participation by entry",
  fetch: participationOfEntries,
  parentOf: (participation) => participation.entryId,
};

export const decisionByEntry: EntityDefinition<Db, HoursDecisionRow> = {
  name: "decision by entry",
  fetch: decisionsOfEntries,
  keyOf: (decision) => decision.entryId,
};

export const hoursCapByMonth: EntityDefinition<Db, MonthlyCap> = {
  name: "hours cap by month",
  fetch: hoursCapsOn,
  keyOf: ({ month }) => month,
};

export const employedHoursBySiret: EntityDefinition<Db, EmployedHours> = {
  name: "employed hours by siret",
  fetch: hoursOfEmployers,
  keyOf: ({ employerSiret }) => employerSiret,
};

const orders = {
  MONTH: { expression: raw("hours_entry.month"), type: "date" },
  DECLARED_AT: { expression: raw("hours_entry.declared_at"), type: "timestamptz" },
  HOURS: { expression: raw("hours_entry.hundredths"), type: "integer" },
} as const;

export type HoursEntryOrderField = keyof typeof orders;

export const hoursEntryList: ListDefinition<Db, HoursEntryRow, HoursEntryOrderField> = {
  name: "hours entries",
  source: { from: sql`insertion_clauses.hours_entry`, key: raw("hours_entry.id") },
  orders,
  entity: hoursEntryById,
};

export const entriesOfClause: ListDefinition<Db, HoursEntryRow, HoursEntryOrderField> = {
  ...hoursEntryList,
  name: "hours entries of clause",
  source: { ...hoursEntryList.source, parent: raw("hours_entry.clause_id") },
};
