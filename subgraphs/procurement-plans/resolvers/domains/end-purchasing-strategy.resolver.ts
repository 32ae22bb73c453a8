import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  EndPurchasingStrategyInput,
  EndPurchasingStrategyPayload,
  EndPurchasingStrategyResult,
} from "../../schema/domains/end-purchasing-strategy.type";
import { endStrategy } from "../../services/domains/end-strategy";

@Resolver()
export class EndPurchasingStrategyResolver {
  @Mutation(() => EndPurchasingStrategyResult, {
    description:
      "Says on which day a version of a strategy of the caller's organisation ends (mettre fin à une stratégie).",
  })
  endPurchasingStrategy(
    @Arg("input", () => EndPurchasingStrategyInput, { description: "The version and its last day." })
    { validUntil: validTo, ...read }: EndPurchasingStrategyInput,
    @Ctx() scope: Scope,
  ): Promise<EndPurchasingStrategyPayload | Refusal["failure"]> {
    return refusable(async () => {
      const purchasingStrategy = await endStrategy(scope, { ...read, validTo });
      return Object.assign(new EndPurchasingStrategyPayload(), { purchasingStrategy });
    });
  }
}
