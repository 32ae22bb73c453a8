import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { JointShareInput } from "./joint-share.input";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "The shares of the members." })
export class SetJointSharesInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;

  @Field(() => [JointShareInput], { description: "Each member that joined, once: 100 % together." })
  readonly shares!: readonly JointShareInput[];
}

@ObjectType({ description: "The shares were set." })
export class SetJointSharesPayload {
  @Field(() => JointProcurement, { description: "The joint procurement with its shares." })
  readonly jointProcurement!: JointProcurement;
}

export const SetJointSharesResult = createUnionType({
  name: "SetJointSharesResult",
  description: "The shares set, or why they were not.",
  types: () => [SetJointSharesPayload, ...failureTypes] as const,
});
