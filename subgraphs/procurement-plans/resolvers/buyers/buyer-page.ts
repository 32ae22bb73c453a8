import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Page } from "../../../../shared/pagination/connection.type";
import { frenchFold, likePattern } from "../../../../shared/pagination/french-sort";
import { loadPage, type ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db, Scope } from "../../context";
import type { BuyerOrderField } from "../../loaders/buyers/buyer.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { BuyerListArgs } from "../../schema/buyers/buyer-list.args";

export interface BuyerPageRequest {
  readonly list: ListDefinition<Db, BuyerRow, BuyerOrderField>;
  readonly args: BuyerListArgs;
  readonly parent?: string;
}

/** A page of buyers, by name unless another order is asked. */
export function buyerPage(
  scope: Scope,
  { list, args, ...parent }: BuyerPageRequest,
): Promise<Page<BuyerRow>> {
  const { kind, territoryCode, nameContains } = args.filter ?? {};
  return loadPage(scope, list, {
    ...parent,
    page: args,
    order: args.orderBy ?? { field: "NAME", direction: "ASC" },
    conditions: [
      ...(kind == null ? [] : [sql`buyer.kind::text = ${kind}`]),
      ...(territoryCode == null ? [] : [sql`buyer.territory_code = ${territoryCode}`]),
      ...(nameContains == null ? [] : [sql`${frenchFold("buyer.name")} LIKE ${likePattern(nameContains)}`]),
    ],
  });
}
