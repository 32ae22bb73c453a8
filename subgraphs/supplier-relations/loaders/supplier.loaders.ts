import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  certificationsOf,
  contactsOf,
  suppliersBySiret,
  type CertificationRow,
  type ContactRow,
  type SupplierRow,
} from "../repositories/supplier.repository";
import { inclusiveSupplies, type InclusiveSupplyRow } from "../repositories/inclusive-supply.repository";
import { supplierSummaries, type SupplierSummaryRow } from "../repositories/supplier-summary.repository";

export const supplierBySiret: EntityDefinition<Db, SupplierRow> = {
  name: "supplier by siret",
  fetch: suppliersBySiret,
  keyOf: (supplier) => supplier.siret,
};

export const certificationsBySupplier: GroupDefinition<Db, CertificationRow> = {
  name: "certifications by supplier",
  fetch: certificationsOf,
  parentOf: (certification) => certification.siret,
};

export const contactsBySupplier: GroupDefinition<Db, ContactRow> = {
  name: "contacts by supplier",
  fetch: contactsOf,
  parentOf: (contact) => contact.siret,
};

/** Keyed by the codes of the perimeter, separated by commas. */
export const supplierSummaryByPerimeter: EntityDefinition<Db, SupplierSummaryRow> = {
  name: "supplier summary by perimeter",
  fetch: supplierSummaries,
  keyOf: (summary) => summary.perimeter,
};

export const inclusiveSupplyByCpvCode: EntityDefinition<Db, InclusiveSupplyRow> = {
  name: "inclusive supply by CPV code",
  fetch: inclusiveSupplies,
  keyOf: (supply) => supply.cpvCode,
};

const orders = {
  NAME: frenchSort("supplier.name"),
  SIRET: { expression: raw("supplier.siret"), type: "text" },
} as const;

export type SupplierOrderField = keyof typeof orders;

export const supplierList: ListDefinition<Db, SupplierRow, SupplierOrderField> = {
  name: "suppliers",
  source: { from: sql`supplier_relations.supplier`, key: raw("supplier.siret::text") },
  orders,
  entity: supplierBySiret,
};

/** Suppliers whose address is in a perimeter; the parent is its codes, separated by commas. */
export const suppliersOfPerimeter: ListDefinition<Db, SupplierRow, SupplierOrderField> = {
  ...supplierList,
  name: "suppliers of perimeter",
  source: {
    ...supplierList.source,
    belongsTo: (perimeter) => sql`supplier.commune_code = ANY(string_to_array(${perimeter}, ','))`,
  },
};
