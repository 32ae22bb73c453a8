import { raw, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchFold, frenchSort, likePattern } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  consultationEntriesById,
  consultationsById,
  consultationsOfEvents,
  consultationsOfPlannedProcurements,
  ledgersOf,
  type ConsultationEntryRow,
  type ConsultationRow,
} from "../repositories/consultation.repository";
import { whenGiven } from "./when-given";

export const consultationById: EntityDefinition<Db, ConsultationRow> = {
  name: "consultation by id",
  fetch: consultationsById,
  keyOf: (consultation) => consultation.id,
};

export const consultationsByPlannedProcurement: GroupDefinition<Db, ConsultationRow> = {
  name: "consultations by planned procurement",
  fetch: consultationsOfPlannedProcurements,
  parentOf: ({ plannedProcurementId }) => plannedProcurementId,
};

export const consultationsByEvent: GroupDefinition<Db, ConsultationRow> = {
  name: "consultations by event",
  fetch: consultationsOfEvents,
  parentOf: ({ eventId }) => eventId ?? "",
};

/** The whole ledger, which rules look at together. */
export const ledgerByConsultation: GroupDefinition<Db, ConsultationEntryRow> = {
  name: "ledger by consultation",
  fetch: ledgersOf,
  parentOf: ({ consultationId }) => consultationId,
};

export const consultationEntryById: EntityDefinition<Db, ConsultationEntryRow> = {
  name: "consultation entry by id",
  fetch: consultationEntriesById,
  keyOf: (entry) => entry.id,
};

export const entriesOfConsultation: ListDefinition<Db, ConsultationEntryRow, "SEQUENCE"> = {
  name: "entries of consultation",
  source: {
    from: sql`supplier_relations.consultation_entry`,
    key: raw("consultation_entry.id"),
    parent: raw("consultation_entry.consultation_id"),
  },
  orders: { SEQUENCE: { expression: raw("consultation_entry.sequence"), type: "integer" } },
  entity: consultationEntryById,
};

const orders = {
  OPENED_ON: { expression: raw("pre_market_consultation.opened_on"), type: "date" },
  SUBJECT: frenchSort("pre_market_consultation.subject"),
} as const;

export type ConsultationOrderField = keyof typeof orders;

export const consultationList: ListDefinition<Db, ConsultationRow, ConsultationOrderField> = {
  name: "consultations",
  source: { from: sql`supplier_relations.pre_market_consultation`, key: raw("pre_market_consultation.id") },
  orders,
  entity: consultationById,
};

/** Consultations in which a supplier was contacted; an entry reversed since does not count. */
export const consultationsOfSupplier: ListDefinition<Db, ConsultationRow, ConsultationOrderField> = {
  ...consultationList,
  name: "consultations of supplier",
  source: {
    from: sql`supplier_relations.pre_market_consultation JOIN (
      SELECT DISTINCT entry.consultation_id, entry.supplier_siret FROM supplier_relations.consultation_entry entry
      WHERE entry.reverses_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM supplier_relations.consultation_entry reversal
        WHERE reversal.consultation_id = entry.consultation_id AND reversal.reverses_id = entry.id)
    ) contact ON contact.consultation_id = pre_market_consultation.id`,
    key: raw("pre_market_consultation.id"),
    parent: raw("contact.supplier_siret"),
  },
};

export interface ConsultationCriteria {
  readonly subjectContains?: string | null;
  readonly plannedProcurementId?: string | null;
  readonly buyerSiret?: string | null;
  readonly openedFrom?: string | null;
  readonly openedUntil?: string | null;
}

export function consultationConditions(criteria: ConsultationCriteria = {}): readonly Sql[] {
  return [
    ...whenGiven(
      criteria.subjectContains,
      (text) => sql`${frenchFold("pre_market_consultation.subject")} LIKE ${likePattern(text)}`,
    ),
    ...whenGiven(
      criteria.plannedProcurementId,
      (id) => sql`pre_market_consultation.planned_procurement_id = ${id}`,
    ),
    ...whenGiven(criteria.buyerSiret, (siret) => sql`pre_market_consultation.buyer_siret = ${siret}`),
    ...whenGiven(criteria.openedFrom, (day) => sql`pre_market_consultation.opened_on >= ${day}::text::date`),
    ...whenGiven(criteria.openedUntil, (day) => sql`pre_market_consultation.opened_on <= ${day}::text::date`),
  ];
}
