import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AskToCarryPurchaseInput,
  AskToCarryPurchasePayload,
  AskToCarryPurchaseResult,
} from "../../schema/joint/ask-to-carry-purchase.type";
import { askToCarry } from "../../services/joint/ask-to-carry";

@Resolver()
export class AskToCarryPurchaseResolver {
  @Mutation(() => AskToCarryPurchaseResult, {
    description: "Asks another buyer to carry a purchase of the caller's organisation (demander le portage).",
  })
  askToCarryPurchase(
    @Arg("input", () => AskToCarryPurchaseInput, { description: "The line, and who is asked." })
    input: AskToCarryPurchaseInput,
    @Ctx() scope: Scope,
  ): Promise<AskToCarryPurchasePayload | Refusal["failure"]> {
    return refusable(async () => {
      const carryRequest = await askToCarry(scope, input);
      return Object.assign(new AskToCarryPurchasePayload(), { carryRequest });
    });
  }
}
