import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "A lead to be handed over." })
export class HandOverJointLeadInput {
  @Field(() => ID, { description: "The joint procurement." })
  readonly jointProcurementId!: string;

  @Field(() => Int, { description: "Version of the joint procurement that was read." })
  readonly version!: number;

  @Field(() => SirenScalar, {
    nullable: true,
    description: "SIREN of the member; absent to take the offer back.",
  })
  readonly memberSiren?: string | null;
}

@ObjectType({ description: "The lead is offered." })
export class HandOverJointLeadPayload {
  @Field(() => JointProcurement, { description: "The joint procurement, still led by who offers." })
  readonly jointProcurement!: JointProcurement;
}

export const HandOverJointLeadResult = createUnionType({
  name: "HandOverJointLeadResult",
  description: "The lead offered, or why it was not.",
  types: () => [HandOverJointLeadPayload, ...failureTypes] as const,
});
