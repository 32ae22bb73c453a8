import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import { hoursOfOperations, type HoursBucket } from "../repositories/hours-progress.repository";
import { legalBasesById, legalBasesLike, type LegalBasisRow } from "../repositories/legal-basis.repository";
import {
  operationsById,
  operationsOfOwnWork,
  operationsOfPlannedProcurements,
  type OperationRow,
} from "../repositories/operation.repository";

export const operationById: EntityDefinition<Db, OperationRow> = {
  name: "operation by id",
  fetch: operationsById,
  keyOf: (operation) => operation.id,
};

/** An operation that the caller sees for its own work alone. */
export const operationOfOwnWork: EntityDefinition<Db, { readonly id: string }> = {
  name: "operation of own work",
  fetch: operationsOfOwnWork,
  keyOf: ({ id }) => id,
};

export const operationsByPlannedProcurement: GroupDefinition<Db, OperationRow> = {
  name: "operations by planned procurement",
  fetch: operationsOfPlannedProcurements,
  parentOf: (operation) => operation.plannedProcurementId ?? "",
};

export const hoursByOperation: GroupDefinition<Db, HoursBucket> = {
  name: "hours by operation",
  fetch: hoursOfOperations,
  parentOf: ({ of }) => of,
};

export const legalBasisById: EntityDefinition<Db, LegalBasisRow> = {
  name: "legal basis by id",
  fetch: legalBasesById,
  keyOf: (basis) => basis.id,
};

export const legalBasesAboutTheSame: GroupDefinition<
  Db,
  { readonly like: string; readonly basis: LegalBasisRow }
> = {
  name: "legal bases about the same",
  fetch: legalBasesLike,
  parentOf: ({ like }) => like,
};

const orders = {
  WORKS_START_ON: { expression: raw("operation.works_start_on"), type: "date" },
  WORKS_END_ON: { expression: raw("operation.works_end_on"), type: "date" },
  TITLE: frenchSort("operation.title"),
} as const;

export type OperationOrderField = keyof typeof orders;

export const operationList: ListDefinition<Db, OperationRow, OperationOrderField> = {
  name: "operations",
  source: { from: sql`insertion_clauses.operation`, key: raw("operation.id") },
  orders,
  entity: operationById,
};

export const operationsOfOwner: ListDefinition<Db, OperationRow, OperationOrderField> = {
  ...operationList,
  name: "operations of owner",
  source: { ...operationList.source, parent: raw("operation.owner_siret::text") },
};
