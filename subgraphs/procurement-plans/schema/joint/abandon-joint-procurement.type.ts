import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "A joint procurement to be given up." })
export class AbandonJointProcurementInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;

  @Field(() => DateScalar, {
    description: "Day on which it is given up, not before its latest step nor in the future.",
  })
  readonly abandonedOn!: string;

  @Field(() => String, { description: "Why, in French: whoever sees the joint procurement reads it." })
  readonly reason!: string;
}

@ObjectType({ description: "The joint procurement was given up." })
export class AbandonJointProcurementPayload {
  @Field(() => JointProcurement, { description: "The joint procurement, given up." })
  readonly jointProcurement!: JointProcurement;
}

export const AbandonJointProcurementResult = createUnionType({
  name: "AbandonJointProcurementResult",
  description: "The joint procurement given up, or why it was not.",
  types: () => [AbandonJointProcurementPayload, ...failureTypes] as const,
});
