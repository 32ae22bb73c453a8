import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { everyTarget, foodCellsByBuyer, foodTargetTable } from "../../loaders/food/food-shares.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { FoodSpendRow } from "../../repositories/food/food-spend.repository";
import { foodYear, isFoodYear, wholeYear, type FoodYearFigures } from "../../rules/food/food-year";
import { buyerCategoryOf } from "../../rules/law/buyer-category";
import { Buyer } from "../../schema/buyers/buyer.type";
import { FoodShares } from "../../schema/food/food-shares.type";
import { FoodSpendListArgs } from "../../schema/food/food-spend-list.args";
import { FoodSpendConnection } from "../../schema/food/food-spend.type";
import { foodSpendPage } from "./food-spend-page";

/** The food that a buyer buys. */
@Resolver(() => Buyer)
export class BuyerFoodResolver {
  @FieldResolver(() => FoodSpendConnection, { description: "What it spent on food (achats alimentaires)." })
  foodSpend(
    @Root() { siret }: BuyerRow,
    @Args(() => FoodSpendListArgs) args: FoodSpendListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<FoodSpendRow>> {
    return foodSpendPage(scope, { args, parent: siret });
  }

  @FieldResolver(() => FoodShares, {
    nullable: true,
    description:
      "How its food of a calendar year is shared out (bilan EGAlim), over the spend that the caller may see; null when there is none.",
  })
  async foodShares(
    @Root() { siret, kind }: BuyerRow,
    @Arg("year", () => Int, { description: "The calendar year." }) year: number,
    @Ctx() { loaders, today }: Scope,
  ): Promise<FoodYearFigures | null> {
    if (!isFoodYear(year)) return null;
    const cells = await loaders.group(foodCellsByBuyer, siret, wholeYear(year));
    const targets = await loaders.group(foodTargetTable, everyTarget);
    return foodYear(cells, targets, { year, today, buyerCategory: buyerCategoryOf(kind) });
  }
}
