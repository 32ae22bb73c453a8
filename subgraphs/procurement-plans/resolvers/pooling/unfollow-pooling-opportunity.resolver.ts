import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  UnfollowPoolingOpportunityInput,
  UnfollowPoolingOpportunityPayload,
  UnfollowPoolingOpportunityResult,
} from "../../schema/pooling/unfollow-pooling-opportunity.type";
import { decideOnOpportunity } from "../../services/pooling/decide-on-opportunity";

@Resolver()
export class UnfollowPoolingOpportunityResolver {
  @Mutation(() => UnfollowPoolingOpportunityResult, {
    description: "Takes back `followPoolingOpportunity` (ne plus suivre).",
  })
  unfollowPoolingOpportunity(
    @Arg("input", () => UnfollowPoolingOpportunityInput, { description: "The opportunity." })
    input: UnfollowPoolingOpportunityInput,
    @Ctx() scope: Scope,
  ): Promise<UnfollowPoolingOpportunityPayload | Refusal["failure"]> {
    return refusable(async () => {
      const poolingOpportunity = await decideOnOpportunity(scope, "UNFOLLOW", input);
      return Object.assign(new UnfollowPoolingOpportunityPayload(), { poolingOpportunity });
    });
  }
}
