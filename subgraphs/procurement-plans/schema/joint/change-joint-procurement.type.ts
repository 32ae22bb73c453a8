import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "What a joint procurement says of itself, rewritten whole." })
export class ChangeJointProcurementInput {
  @Field(() => ID, { description: "The joint procurement, being formed." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;

  @Field(() => String, { description: "Its name, in French: 200 characters at most." })
  readonly title!: string;

  @Field(() => String, { description: "What is bought together, in French: 5,000 characters at most." })
  readonly need!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Planned duration in months, options included; absent when not stated.",
  })
  readonly durationMonths?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Last day on which a member may join, not before today unless it is left as it was; absent for none.",
  })
  readonly lastDayToJoin?: string | null;
}

@ObjectType({ description: "The joint procurement was changed." })
export class ChangeJointProcurementPayload {
  @Field(() => JointProcurement, { description: "The joint procurement, as it now is." })
  readonly jointProcurement!: JointProcurement;
}

export const ChangeJointProcurementResult = createUnionType({
  name: "ChangeJointProcurementResult",
  description: "The joint procurement changed, or why it was refused.",
  types: () => [ChangeJointProcurementPayload, ...failureTypes] as const,
});
