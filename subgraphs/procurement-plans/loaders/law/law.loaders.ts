import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import {
  lawParameters,
  legalBases,
  procurementThresholds,
  type LawParameterRow,
  type LegalBasisRow,
  type ProcurementThresholdRow,
} from "../../repositories/law/law.repository";

/** The one parent of the tables of law, which are read whole. */
export const wholeLaw = "law";

export const legalBasisTable: GroupDefinition<Db, LegalBasisRow> = {
  name: "legal bases",
  fetch: (db) => legalBases(db),
  parentOf: () => wholeLaw,
};

export const procurementThresholdTable: GroupDefinition<Db, ProcurementThresholdRow> = {
  name: "procurement thresholds",
  fetch: (db) => procurementThresholds(db),
  parentOf: () => wholeLaw,
};

export const lawParameterTable: GroupDefinition<Db, LawParameterRow> = {
  name: "law parameters",
  fetch: (db) => lawParameters(db),
  parentOf: () => wholeLaw,
};

const legalBasisById: EntityDefinition<Db, LegalBasisRow> = {
  name: "legal basis by id",
  fetch: (db) => legalBases(db),
  keyOf: ({ id }) => id,
};

const legalBasisOrders = {
  SUBJECT: frenchSort("legal_basis.subject"),
  VALID_FROM: { expression: raw("legal_basis.valid_from"), type: "date" },
} as const;

export const legalBasisList: ListDefinition<Db, LegalBasisRow, keyof typeof legalBasisOrders> = {
  name: "legal bases by page",
  source: { from: sql`procurement_plans.legal_basis`, key: raw("legal_basis.id") },
  orders: legalBasisOrders,
  entity: legalBasisById,
};
