import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "A lead to be taken over." })
export class TakeOverJointLeadInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;
}

@ObjectType({ description: "The lead changed." })
export class TakeOverJointLeadPayload {
  @Field(() => JointProcurement, { description: "The joint procurement, led by who took over." })
  readonly jointProcurement!: JointProcurement;
}

export const TakeOverJointLeadResult = createUnionType({
  name: "TakeOverJointLeadResult",
  description: "The lead taken over, or why it was not.",
  types: () => [TakeOverJointLeadPayload, ...failureTypes] as const,
});
