import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "A joint procurement to be left." })
export class LeaveJointProcurementInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the caller's own member that was read." })
  readonly version!: number;

  @Field(() => String, {
    nullable: true,
    description: "Why, in French: the lead reads it; absent to say nothing.",
  })
  readonly reason?: string | null;
}

@ObjectType({ description: "The organisation left." })
export class LeaveJointProcurementPayload {
  @Field(() => JointProcurement, { description: "The joint procurement without it." })
  readonly jointProcurement!: JointProcurement;
}

export const LeaveJointProcurementResult = createUnionType({
  name: "LeaveJointProcurementResult",
  description: "The joint procurement left, or why it was not.",
  types: () => [LeaveJointProcurementPayload, ...failureTypes] as const,
});
