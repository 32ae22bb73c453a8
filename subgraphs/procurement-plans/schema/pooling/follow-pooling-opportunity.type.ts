import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { PoolingOpportunity } from "./pooling-opportunity.type";

@InputType({ description: "An opportunity to be followed by the caller's organisation." })
export class FollowPoolingOpportunityInput {
  @Field(() => ID, { description: "The opportunity." })
  readonly opportunityId!: string;

  @Field(() => Int, {
    description: "Version of its `following` that was read: 0 when nothing was ever decided.",
  })
  readonly version!: number;
}

@ObjectType({ description: "The opportunity is followed." })
export class FollowPoolingOpportunityPayload {
  @Field(() => PoolingOpportunity, { description: "The opportunity, now followed." })
  readonly poolingOpportunity!: PoolingOpportunity;
}

export const FollowPoolingOpportunityResult = createUnionType({
  name: "FollowPoolingOpportunityResult",
  description: "The opportunity followed, or why it was refused.",
  types: () => [FollowPoolingOpportunityPayload, ...failureTypes] as const,
});
