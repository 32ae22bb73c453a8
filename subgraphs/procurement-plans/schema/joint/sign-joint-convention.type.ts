import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "A convention that was signed." })
export class SignJointConventionInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;

  @Field(() => String, { description: "Its reference, such as that of the resolution." })
  readonly reference!: string;

  @Field(() => DateScalar, { description: "Day of the signature, not in the future." })
  readonly signedOn!: string;
}

@ObjectType({ description: "The convention was recorded." })
export class SignJointConventionPayload {
  @Field(() => JointProcurement, { description: "The joint procurement, under its convention." })
  readonly jointProcurement!: JointProcurement;
}

export const SignJointConventionResult = createUnionType({
  name: "SignJointConventionResult",
  description: "The convention recorded, or why it was not.",
  types: () => [SignJointConventionPayload, ...failureTypes] as const,
});
