import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { everyTarget, foodCellsByPerimeter, foodTargetTable } from "../../loaders/food/food-shares.loaders";
import { foodYear, isFoodYear, wholeYear, type FoodYearFigures } from "../../rules/food/food-year";
import { FoodShares } from "../../schema/food/food-shares.type";
import { Territory } from "../../schema/foreign-entities.type";
import { perimeterKey } from "../territories/perimeter-key";

/** The food that the buyers of a perimeter buy. */
@Resolver(() => Territory)
export class TerritoryFoodResolver {
  @Directive('@requires(fields: "perimeter")')
  @FieldResolver(() => FoodShares, {
    nullable: true,
    description:
      "How the food of the buyers of the perimeter is shared out in a calendar year, over the spend that the caller may see; null when there is none.",
  })
  async foodShares(
    @Root() territory: Territory,
    @Arg("year", () => Int, { description: "The calendar year." }) year: number,
    @Ctx() { loaders, today }: Scope,
  ): Promise<FoodYearFigures | null> {
    if (!isFoodYear(year)) return null;
    const cells = await loaders.group(foodCellsByPerimeter, perimeterKey(territory), wholeYear(year));
    const targets = await loaders.group(foodTargetTable, everyTarget);
    return foodYear(cells, targets, { year, today, buyerCategory: "LOCAL_AUTHORITY" });
  }
}
