import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { PoolingOpportunity } from "./pooling-opportunity.type";

@InputType({ description: "An opportunity to be dismissed by the caller's organisation." })
export class DismissPoolingOpportunityInput {
  @Field(() => ID, { description: "The opportunity." })
  readonly opportunityId!: string;

  @Field(() => Int, {
    description: "Version of its `following` that was read: 0 when nothing was ever decided.",
  })
  readonly version!: number;

  @Field(() => String, {
    description: "Why, in the organisation's own words, which it alone reads: 500 characters at most.",
  })
  readonly reason!: string;
}

@ObjectType({ description: "The opportunity is dismissed." })
export class DismissPoolingOpportunityPayload {
  @Field(() => PoolingOpportunity, { description: "The opportunity, now dismissed." })
  readonly poolingOpportunity!: PoolingOpportunity;
}

export const DismissPoolingOpportunityResult = createUnionType({
  name: "DismissPoolingOpportunityResult",
  description: "The opportunity dismissed, or why it was refused.",
  types: () => [DismissPoolingOpportunityPayload, ...failureTypes] as const,
});
