import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  FollowPoolingOpportunityInput,
  FollowPoolingOpportunityPayload,
  FollowPoolingOpportunityResult,
} from "../../schema/pooling/follow-pooling-opportunity.type";
import { decideOnOpportunity } from "../../services/pooling/decide-on-opportunity";

@Resolver()
export class FollowPoolingOpportunityResolver {
  @Mutation(() => FollowPoolingOpportunityResult, {
    description:
      "Makes the caller's organisation follow an opportunity (suivre une opportunité): it finds it again whatever joins or leaves it.",
  })
  followPoolingOpportunity(
    @Arg("input", () => FollowPoolingOpportunityInput, { description: "The opportunity." })
    input: FollowPoolingOpportunityInput,
    @Ctx() scope: Scope,
  ): Promise<FollowPoolingOpportunityPayload | Refusal["failure"]> {
    return refusable(async () => {
      const poolingOpportunity = await decideOnOpportunity(scope, "FOLLOW", input);
      return Object.assign(new FollowPoolingOpportunityPayload(), { poolingOpportunity });
    });
  }
}
