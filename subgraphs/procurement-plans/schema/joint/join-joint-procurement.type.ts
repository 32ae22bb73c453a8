import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { JointBringsInput } from "./joint-brings.input";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "An invitation to be accepted." })
export class JoinJointProcurementInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the caller's own member that was read." })
  readonly version!: number;

  @Field(() => JointBringsInput, { description: "What it brings." })
  readonly brings!: JointBringsInput;
}

@ObjectType({ description: "The organisation joined." })
export class JoinJointProcurementPayload {
  @Field(() => JointProcurement, { description: "The joint procurement with its new member." })
  readonly jointProcurement!: JointProcurement;
}

export const JoinJointProcurementResult = createUnionType({
  name: "JoinJointProcurementResult",
  description: "The joint procurement joined, or why it was not.",
  types: () => [JoinJointProcurementPayload, ...failureTypes] as const,
});
