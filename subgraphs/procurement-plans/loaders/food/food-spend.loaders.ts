import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import { foodSpendById, type FoodSpendRow } from "../../repositories/food/food-spend.repository";

export const foodSpendLineById: EntityDefinition<Db, FoodSpendRow> = {
  name: "food spend by id",
  fetch: foodSpendById,
  keyOf: (line) => line.id,
};

const orders = {
  FIRST_DAY: { expression: raw("food_spend.first_day"), type: "date" },
  VALUE: { expression: raw("food_spend.value_cents"), type: "bigint" },
} as const;

export type FoodSpendOrderField = keyof typeof orders;

export const foodSpendOfBuyer: ListDefinition<Db, FoodSpendRow, FoodSpendOrderField> = {
  name: "food spend of buyer",
  source: {
    from: sql`procurement_plans.food_spend`,
    key: raw("food_spend.id"),
    parent: raw("food_spend.buyer_siret::text"),
  },
  orders,
  entity: foodSpendLineById,
};
