import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "An invitation to be declined." })
export class DeclineJointInvitationInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the caller's own member that was read." })
  readonly version!: number;

  @Field(() => String, { description: "Why, in French: the lead reads it." })
  readonly reason!: string;
}

@ObjectType({ description: "The invitation was declined." })
export class DeclineJointInvitationPayload {
  @Field(() => JointProcurement, { description: "The joint procurement." })
  readonly jointProcurement!: JointProcurement;
}

export const DeclineJointInvitationResult = createUnionType({
  name: "DeclineJointInvitationResult",
  description: "The invitation declined, or why it was not.",
  types: () => [DeclineJointInvitationPayload, ...failureTypes] as const,
});
