import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "Buyers to be invited." })
export class InviteToJointProcurementInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;

  @Field(() => [SiretScalar], { description: "The buyers, one for each organisation." })
  readonly buyerSirets!: readonly string[];
}

@ObjectType({ description: "The buyers were invited." })
export class InviteToJointProcurementPayload {
  @Field(() => JointProcurement, { description: "The joint procurement with its invitations." })
  readonly jointProcurement!: JointProcurement;
}

export const InviteToJointProcurementResult = createUnionType({
  name: "InviteToJointProcurementResult",
  description: "The buyers invited, or why they were not.",
  types: () => [InviteToJointProcurementPayload, ...failureTypes] as const,
});
