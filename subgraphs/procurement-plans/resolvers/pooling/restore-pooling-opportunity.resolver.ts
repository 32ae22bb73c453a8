import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  RestorePoolingOpportunityInput,
  RestorePoolingOpportunityPayload,
  RestorePoolingOpportunityResult,
} from "../../schema/pooling/restore-pooling-opportunity.type";
import { decideOnOpportunity } from "../../services/pooling/decide-on-opportunity";

@Resolver()
export class RestorePoolingOpportunityResolver {
  @Mutation(() => RestorePoolingOpportunityResult, {
    description: "Takes back `dismissPoolingOpportunity` (ne plus écarter).",
  })
  restorePoolingOpportunity(
    @Arg("input", () => RestorePoolingOpportunityInput, { description: "The opportunity." })
    input: RestorePoolingOpportunityInput,
    @Ctx() scope: Scope,
  ): Promise<RestorePoolingOpportunityPayload | Refusal["failure"]> {
    return refusable(async () => {
      const poolingOpportunity = await decideOnOpportunity(scope, "RESTORE", input);
      return Object.assign(new RestorePoolingOpportunityPayload(), { poolingOpportunity });
    });
  }
}
