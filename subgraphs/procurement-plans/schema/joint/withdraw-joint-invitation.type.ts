import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "An invitation to be taken back." })
export class WithdrawJointInvitationInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;

  @Field(() => SirenScalar, { description: "SIREN of the organisation." })
  readonly memberSiren!: string;
}

@ObjectType({ description: "The invitation was taken back." })
export class WithdrawJointInvitationPayload {
  @Field(() => JointProcurement, { description: "The joint procurement without it." })
  readonly jointProcurement!: JointProcurement;
}

export const WithdrawJointInvitationResult = createUnionType({
  name: "WithdrawJointInvitationResult",
  description: "The invitation taken back, or why it was not.",
  types: () => [WithdrawJointInvitationPayload, ...failureTypes] as const,
});
