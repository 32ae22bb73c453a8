import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  RemoveFoodSpendInput,
  RemoveFoodSpendPayload,
  RemoveFoodSpendResult,
} from "../../schema/food/remove-food-spend.type";
import { removeFoodSpend } from "../../services/food/correct-food-spend";

@Resolver()
export class RemoveFoodSpendResolver {
  @Mutation(() => RemoveFoodSpendResult, {
    description: "Removes a line of food spend that the caller's organisation recorded by mistake.",
  })
  removeFoodSpend(
    @Arg("input", () => RemoveFoodSpendInput, { description: "The line." }) input: RemoveFoodSpendInput,
    @Ctx() scope: Scope,
  ): Promise<RemoveFoodSpendPayload | Refusal["failure"]> {
    return refusable(async () => {
      const foodSpend = await removeFoodSpend(scope, input);
      return Object.assign(new RemoveFoodSpendPayload(), { foodSpend });
    });
  }
}
