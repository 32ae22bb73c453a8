import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  employersOfClauses,
  hoursOfClauses,
  type ClauseEmployer,
  type HoursBucket,
} from "../repositories/hours-progress.repository";
import {
  calibrationsOfClauses,
  clausesOfLots,
  clausesOfOperations,
  insertionClausesById,
  type HoursCalibrationRow,
  type InsertionClauseRow,
} from "../repositories/insertion-clause.repository";

export const insertionClauseById: EntityDefinition<Db, InsertionClauseRow> = {
  name: "insertion clause by id",
  fetch: insertionClausesById,
  keyOf: (clause) => clause.id,
};

export const insertionClauseByLot: EntityDefinition<Db, InsertionClauseRow> = {
  name: "insertion clause by lot",
  fetch: clausesOfLots,
  keyOf: (clause) => clause.lotId ?? "",
};

export const clausesByOperation: GroupDefinition<Db, InsertionClauseRow> = {
  name: "insertion clauses by operation",
  fetch: clausesOfOperations,
  parentOf: (clause) => clause.operationId,
};

export const calibrationsByClause: GroupDefinition<Db, HoursCalibrationRow> = {
  name: "calibrations by clause",
  fetch: calibrationsOfClauses,
  parentOf: (calibration) => calibration.clauseId,
};

export const hoursByClause: GroupDefinition<Db, HoursBucket> = {
  name: "hours by clause",
  fetch: hoursOfClauses,
  parentOf: ({ of }) => of,
};

export const employersByClause: GroupDefinition<Db, ClauseEmployer> = {
  name: "employers by clause",
  fetch: employersOfClauses,
  parentOf: ({ clauseId }) => clauseId,
};

const orders = {
  COMMITTED_HOURS: { expression: raw("insertion_clause.committed_hundredths"), type: "integer" },
  WORKS_START_ON: { expression: raw("operation.works_start_on"), type: "date" },
} as const;

export type InsertionClauseOrderField = keyof typeof orders;

export const insertionClauseList: ListDefinition<Db, InsertionClauseRow, InsertionClauseOrderField> = {
  name: "insertion clauses",
  source: {
    from: sql`insertion_clauses.insertion_clause
      JOIN insertion_clauses.operation ON operation.id = insertion_clause.operation_id`,
    key: raw("insertion_clause.id"),
  },
  orders,
  entity: insertionClauseById,
};
