import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { JointBringsInput } from "./joint-brings.input";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "What a member is to bring." })
export class ChangeJointNeedInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the caller's own member that was read." })
  readonly version!: number;

  @Field(() => JointBringsInput, {
    description: "What it brings from now on: lines that are left out are given back.",
  })
  readonly brings!: JointBringsInput;
}

@ObjectType({ description: "What the member brings was changed." })
export class ChangeJointNeedPayload {
  @Field(() => JointProcurement, { description: "The joint procurement." })
  readonly jointProcurement!: JointProcurement;
}

export const ChangeJointNeedResult = createUnionType({
  name: "ChangeJointNeedResult",
  description: "What is brought changed, or why it was not.",
  types: () => [ChangeJointNeedPayload, ...failureTypes] as const,
});
