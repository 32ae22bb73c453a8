import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { ProcurementPlan } from "./procurement-plan.type";

@InputType({ description: "A plan to be adopted, by its buyer." })
export class AdoptProcurementPlanInput {
  @Field(() => ID, { description: "The plan." })
  readonly planId!: string;

  @Field(() => Int, { description: "Version of the plan that was read." })
  readonly version!: number;

  @Field(() => DateScalar, { description: "Day of adoption: today at the latest." })
  readonly adoptedOn!: string;
}

@ObjectType({ description: "The plan was adopted." })
export class AdoptProcurementPlanPayload {
  @Field(() => ProcurementPlan, { description: "The plan, adopted." })
  readonly procurementPlan!: ProcurementPlan;
}

export const AdoptProcurementPlanResult = createUnionType({
  name: "AdoptProcurementPlanResult",
  description: "The plan adopted, or why it was refused.",
  types: () => [AdoptProcurementPlanPayload, ...failureTypes] as const,
});
