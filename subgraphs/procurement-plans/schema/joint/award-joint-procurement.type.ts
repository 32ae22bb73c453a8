import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { MemberAwardInput } from "./member-award.input";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "A joint procurement to be awarded." })
export class AwardJointProcurementInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;

  @Field(() => DateScalar, { description: "Day of the award, not before the launch nor in the future." })
  readonly awardedOn!: string;

  @Field(() => DecimalScalar, {
    description: "What it was awarded at, all members together, in euros excluding VAT.",
  })
  readonly value!: bigint;

  @Field(() => [MemberAwardInput], {
    nullable: true,
    description:
      "The part of each member, which sum to the whole; absent to split it by the shares, to the cent.",
  })
  readonly memberValues?: readonly MemberAwardInput[] | null;
}

@ObjectType({ description: "The joint procurement was awarded." })
export class AwardJointProcurementPayload {
  @Field(() => JointProcurement, { description: "The joint procurement, awarded." })
  readonly jointProcurement!: JointProcurement;
}

export const AwardJointProcurementResult = createUnionType({
  name: "AwardJointProcurementResult",
  description: "The joint procurement awarded, or why it was not.",
  types: () => [AwardJointProcurementPayload, ...failureTypes] as const,
});
