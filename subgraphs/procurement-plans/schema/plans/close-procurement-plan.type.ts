import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { ProcurementPlan } from "./procurement-plan.type";

@InputType({ description: "A plan to be closed, by its buyer." })
export class CloseProcurementPlanInput {
  @Field(() => ID, { description: "The plan." })
  readonly planId!: string;

  @Field(() => Int, { description: "Version of the plan that was read." })
  readonly version!: number;

  @Field(() => DateScalar, { description: "Day of closing: today at the latest." })
  readonly closedOn!: string;
}

@ObjectType({ description: "The plan was closed." })
export class CloseProcurementPlanPayload {
  @Field(() => ProcurementPlan, { description: "The plan, closed." })
  readonly procurementPlan!: ProcurementPlan;
}

export const CloseProcurementPlanResult = createUnionType({
  name: "CloseProcurementPlanResult",
  description: "The plan closed, or why it was refused.",
  types: () => [CloseProcurementPlanPayload, ...failureTypes] as const,
});
