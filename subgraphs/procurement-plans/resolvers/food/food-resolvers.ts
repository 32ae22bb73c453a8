import { BuyerFoodResolver } from "./buyer-food.resolver";
import { ChangeFoodSpendResolver } from "./change-food-spend.resolver";
import {
  CommitmentProgressFiguresResolver,
  CommitmentProgressResolver,
} from "./commitment-progress.resolver";
import {
  FoodClassShareResolver,
  FoodSharesResolver,
  FoodTargetProgressResolver,
} from "./food-shares.resolver";
import { FoodSpendResolver } from "./food-spend.resolver";
import { RecordFoodSpendResolver } from "./record-food-spend.resolver";
import { RemoveFoodSpendResolver } from "./remove-food-spend.resolver";
import { TerritoryFoodResolver } from "./territory-food.resolver";

/** All that is asked and changed about food. */
export const foodResolvers = [
  BuyerFoodResolver,
  TerritoryFoodResolver,
  CommitmentProgressResolver,
  CommitmentProgressFiguresResolver,
  FoodSharesResolver,
  FoodClassShareResolver,
  FoodTargetProgressResolver,
  FoodSpendResolver,
  RecordFoodSpendResolver,
  ChangeFoodSpendResolver,
  RemoveFoodSpendResolver,
] as const;
