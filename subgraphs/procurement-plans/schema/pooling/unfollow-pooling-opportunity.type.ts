import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { PoolingOpportunity } from "./pooling-opportunity.type";

@InputType({ description: "An opportunity that the caller's organisation is to follow no more." })
export class UnfollowPoolingOpportunityInput {
  @Field(() => ID, { description: "The opportunity." })
  readonly opportunityId!: string;

  @Field(() => Int, {
    description: "Version of its `following` that was read: 0 when nothing was ever decided.",
  })
  readonly version!: number;
}

@ObjectType({ description: "The opportunity is followed no more." })
export class UnfollowPoolingOpportunityPayload {
  @Field(() => PoolingOpportunity, { description: "The opportunity, no longer followed." })
  readonly poolingOpportunity!: PoolingOpportunity;
}

export const UnfollowPoolingOpportunityResult = createUnionType({
  name: "UnfollowPoolingOpportunityResult",
  description: "The opportunity no longer followed, or why it was refused.",
  types: () => [UnfollowPoolingOpportunityPayload, ...failureTypes] as const,
});
