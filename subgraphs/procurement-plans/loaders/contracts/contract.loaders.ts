import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import {
  contractsById,
  contractsOfLots,
  contractsOfPlannedProcurements,
  suppliersOfContracts,
  type ContractRow,
  type ContractSupplierRow,
} from "../../repositories/contracts/contract.repository";

export const contractById: EntityDefinition<Db, ContractRow> = {
  name: "contract by id",
  fetch: contractsById,
  keyOf: (contract) => contract.id,
};

/** The contract of a lot: the last one notified, when it was awarded again. */
export const contractByLot: EntityDefinition<Db, ContractRow> = {
  name: "contract by lot",
  fetch: contractsOfLots,
  keyOf: (contract) => contract.lotId ?? "",
};

export const contractsByPlannedProcurement: GroupDefinition<Db, ContractRow> = {
  name: "contracts by planned procurement",
  fetch: contractsOfPlannedProcurements,
  parentOf: (contract) => contract.plannedProcurementId ?? "",
};

export const suppliersByContract: GroupDefinition<Db, ContractSupplierRow> = {
  name: "suppliers by contract",
  fetch: suppliersOfContracts,
  parentOf: (supplier) => supplier.contractId,
};

const orders = {
  NOTIFIED_ON: { expression: raw("contract.notified_on"), type: "date" },
  VALUE: { expression: raw("contract.value_cents"), type: "bigint" },
  TITLE: frenchSort("contract.title"),
} as const;

export type ContractOrderField = keyof typeof orders;

export const contractList: ListDefinition<Db, ContractRow, ContractOrderField> = {
  name: "contracts",
  source: { from: sql`procurement_plans.contract`, key: raw("contract.id") },
  orders,
  entity: contractById,
};

export const contractsOfBuyer: ListDefinition<Db, ContractRow, ContractOrderField> = {
  ...contractList,
  name: "contracts of buyer",
  source: { ...contractList.source, parent: raw("contract.buyer_siret::text") },
};

export const contractsOfSupplier: ListDefinition<Db, ContractRow, ContractOrderField> = {
  ...contractList,
  name: "contracts of supplier",
  source: {
    from: sql`procurement_plans.contract
      JOIN procurement_plans.contract_supplier ON contract_supplier.contract_id = contract.id`,
    key: raw("contract.id"),
    parent: raw("contract_supplier.supplier_siret::text"),
  },
};
