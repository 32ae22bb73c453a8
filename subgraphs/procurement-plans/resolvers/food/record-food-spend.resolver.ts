import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  RecordFoodSpendInput,
  RecordFoodSpendPayload,
  RecordFoodSpendResult,
} from "../../schema/food/record-food-spend.type";
import { recordFoodSpend } from "../../services/food/record-food-spend";
import { foodSpendLine } from "./food-spend-line";

@Resolver()
export class RecordFoodSpendResolver {
  @Mutation(() => RecordFoodSpendResult, {
    description: "Records the food that a buyer of the caller's organisation bought: every line or none.",
  })
  recordFoodSpend(
    @Arg("input", () => RecordFoodSpendInput, { description: "The buyer and the lines." })
    { lines, ...recording }: RecordFoodSpendInput,
    @Ctx() scope: Scope,
  ): Promise<RecordFoodSpendPayload | Refusal["failure"]> {
    return refusable(async () => {
      const foodSpend = await recordFoodSpend(scope, { ...recording, lines: lines.map(foodSpendLine) });
      return Object.assign(new RecordFoodSpendPayload(), { foodSpend });
    });
  }
}
