import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import { buyersBySiret, type BuyerRow } from "../../repositories/buyers/buyer.repository";

export const buyerBySiret: EntityDefinition<Db, BuyerRow> = {
  name: "buyer by siret",
  fetch: buyersBySiret,
  keyOf: (buyer) => buyer.siret,
};

const orders = {
  NAME: frenchSort("buyer.name"),
  SIRET: { expression: raw("buyer.siret::text"), type: "text" },
} as const;

export type BuyerOrderField = keyof typeof orders;

export const buyerList: ListDefinition<Db, BuyerRow, BuyerOrderField> = {
  name: "buyers",
  source: { from: sql`procurement_plans.buyer`, key: raw("buyer.siret::text") },
  orders,
  entity: buyerBySiret,
};

/** Buyers of a perimeter, whose codes are joined by commas. */
export const buyersOfPerimeter: ListDefinition<Db, BuyerRow, BuyerOrderField> = {
  ...buyerList,
  name: "buyers of perimeter",
  source: {
    ...buyerList.source,
    belongsTo: (perimeter) => sql`buyer.territory_code = ANY(string_to_array(${perimeter}, ','))`,
  },
};
