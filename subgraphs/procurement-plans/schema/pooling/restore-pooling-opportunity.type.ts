import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { PoolingOpportunity } from "./pooling-opportunity.type";

@InputType({ description: "An opportunity that the caller's organisation is to see again." })
export class RestorePoolingOpportunityInput {
  @Field(() => ID, { description: "The opportunity." })
  readonly opportunityId!: string;

  @Field(() => Int, {
    description: "Version of its `following` that was read: 0 when nothing was ever decided.",
  })
  readonly version!: number;
}

@ObjectType({ description: "The opportunity is listed again." })
export class RestorePoolingOpportunityPayload {
  @Field(() => PoolingOpportunity, { description: "The opportunity, listed again." })
  readonly poolingOpportunity!: PoolingOpportunity;
}

export const RestorePoolingOpportunityResult = createUnionType({
  name: "RestorePoolingOpportunityResult",
  description: "The opportunity restored, or why it was refused.",
  types: () => [RestorePoolingOpportunityPayload, ...failureTypes] as const,
});
