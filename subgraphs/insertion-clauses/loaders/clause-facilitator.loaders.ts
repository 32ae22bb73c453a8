import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { Day } from "../../../shared/kernel/day";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  clauseFacilitatorsById,
  mandatesById,
  organisationsMandatedBy,
  type ClauseFacilitatorRow,
  type FacilitatorMandateRow,
  type MandatedOrganisation,
} from "../repositories/clause-facilitator.repository";

export const clauseFacilitatorById: EntityDefinition<Db, ClauseFacilitatorRow> = {
  name: "clause facilitator by id",
  fetch: clauseFacilitatorsById,
  keyOf: (facilitator) => facilitator.id,
};

const mandateById: EntityDefinition<Db, FacilitatorMandateRow> = {
  name: "mandate by id",
  fetch: mandatesById,
  keyOf: (mandate) => mandate.id,
};

export const mandatedByOwner: GroupDefinition<Db, MandatedOrganisation, { readonly on: Day }> = {
  name: "mandated organisations by owner",
  fetch: organisationsMandatedBy,
  parentOf: ({ owner }) => owner,
};

const orders = { NAME: frenchSort("clause_facilitator.name") } as const;

export type ClauseFacilitatorOrderField = keyof typeof orders;

export const clauseFacilitatorList: ListDefinition<Db, ClauseFacilitatorRow, ClauseFacilitatorOrderField> = {
  name: "clause facilitators",
  source: { from: sql`insertion_clauses.clause_facilitator`, key: raw("clause_facilitator.id") },
  orders,
  entity: clauseFacilitatorById,
};

export const mandatesOfFacilitator: ListDefinition<Db, FacilitatorMandateRow, "VALID_FROM"> = {
  name: "mandates of facilitator",
  source: {
    from: sql`insertion_clauses.facilitator_mandate`,
    key: raw("facilitator_mandate.id"),
    parent: raw("facilitator_mandate.facilitator_id"),
  },
  orders: { VALID_FROM: { expression: raw("facilitator_mandate.valid_from"), type: "date" } },
  entity: mandateById,
};
