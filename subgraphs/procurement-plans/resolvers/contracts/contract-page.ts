import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Page } from "../../../../shared/pagination/connection.type";
import { loadPage, type ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db, Scope } from "../../context";
import type { ContractOrderField } from "../../loaders/contracts/contract.loaders";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { ContractListArgs } from "../../schema/contracts/contract-list.args";
import type { ContractFilter } from "../../schema/contracts/contract.type";
import { considerationConditions, cpvConditions, valueConditions } from "../purchase-conditions";

export interface ContractPageRequest {
  readonly list: ListDefinition<Db, ContractRow, ContractOrderField>;
  readonly args: ContractListArgs;
  readonly parent?: string;
}

/** A page of contracts, latest first unless another order is asked. */
export function contractPage(
  scope: Scope,
  { list, args, ...parent }: ContractPageRequest,
): Promise<Page<ContractRow>> {
  return loadPage(scope, list, {
    ...parent,
    page: args,
    order: args.orderBy ?? { field: "NOTIFIED_ON", direction: "DESC" },
    conditions: conditionsOf(args.filter ?? {}),
  });
}

function conditionsOf(filter: ContractFilter): readonly Sql[] {
  const { buyerSiret, supplierSiret, notifiedFrom, notifiedUntil } = filter;
  return [
    ...(buyerSiret == null ? [] : [sql`contract.buyer_siret = ${buyerSiret}`]),
    ...(supplierSiret == null ? [] : [heldBy(supplierSiret)]),
    ...(notifiedFrom == null ? [] : [sql`contract.notified_on >= ${notifiedFrom}::text::date`]),
    ...(notifiedUntil == null ? [] : [sql`contract.notified_on <= ${notifiedUntil}::text::date`]),
    ...cpvConditions("contract", filter),
    ...valueConditions("contract", filter),
    ...considerationConditions("contract", filter),
  ];
}

function heldBy(supplierSiret: string): Sql {
  return sql`EXISTS (
    SELECT 1 FROM procurement_plans.contract_supplier AS holder
    WHERE holder.contract_id = contract.id AND holder.supplier_siret = ${supplierSiret})`;
}
