import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "A joint procurement to be launched." })
export class LaunchJointProcurementInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;

  @Field(() => DateScalar, { description: "Day of the launch, not before the convention nor in the future." })
  readonly launchedOn!: string;
}

@ObjectType({ description: "The joint procurement was launched." })
export class LaunchJointProcurementPayload {
  @Field(() => JointProcurement, { description: "The joint procurement, launched." })
  readonly jointProcurement!: JointProcurement;
}

export const LaunchJointProcurementResult = createUnionType({
  name: "LaunchJointProcurementResult",
  description: "The joint procurement launched, or why it was not.",
  types: () => [LaunchJointProcurementPayload, ...failureTypes] as const,
});
