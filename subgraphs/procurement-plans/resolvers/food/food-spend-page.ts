import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Page } from "../../../../shared/pagination/connection.type";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { foodSpendOfBuyer } from "../../loaders/food/food-spend.loaders";
import type { FoodSpendRow } from "../../repositories/food/food-spend.repository";
import type { FoodSpendListArgs } from "../../schema/food/food-spend-list.args";

/** A page of the food spend of a buyer, latest first unless another order is asked. */
export function foodSpendPage(
  scope: Scope,
  { args, parent }: { readonly args: FoodSpendListArgs; readonly parent: string },
): Promise<Page<FoodSpendRow>> {
  const { year, family } = args.filter ?? {};
  return loadPage(scope, foodSpendOfBuyer, {
    parent,
    page: args,
    order: args.orderBy ?? { field: "FIRST_DAY", direction: "DESC" },
    conditions: [
      ...(year == null ? [] : [sql`food_spend.year = ${year}`]),
      ...(family == null ? [] : [sql`food_spend.family::text = ${family}`]),
    ],
  });
}
