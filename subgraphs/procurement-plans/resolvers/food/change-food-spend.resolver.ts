import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  ChangeFoodSpendInput,
  ChangeFoodSpendPayload,
  ChangeFoodSpendResult,
} from "../../schema/food/change-food-spend.type";
import { changeFoodSpend } from "../../services/food/correct-food-spend";
import { foodSpendLine } from "./food-spend-line";

@Resolver()
export class ChangeFoodSpendResolver {
  @Mutation(() => ChangeFoodSpendResult, {
    description: "Corrects a line of food spend of the caller's organisation. Its buyer stays the same.",
  })
  changeFoodSpend(
    @Arg("input", () => ChangeFoodSpendInput, { description: "The line as it should be." })
    { line, ...correction }: ChangeFoodSpendInput,
    @Ctx() scope: Scope,
  ): Promise<ChangeFoodSpendPayload | Refusal["failure"]> {
    return refusable(async () => {
      const foodSpend = await changeFoodSpend(scope, { ...correction, line: foodSpendLine(line) });
      return Object.assign(new ChangeFoodSpendPayload(), { foodSpend });
    });
  }
}
