import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { ProcurementPlan } from "./procurement-plan.type";

@InputType({ description: "A plan to be published, by its buyer." })
export class PublishProcurementPlanInput {
  @Field(() => ID, { description: "The plan." })
  readonly planId!: string;

  @Field(() => Int, { description: "Version of the plan that was read." })
  readonly version!: number;

  @Field(() => DateScalar, { description: "Day of publication: today at the latest." })
  readonly publishedOn!: string;
}

@ObjectType({ description: "The plan was published." })
export class PublishProcurementPlanPayload {
  @Field(() => ProcurementPlan, { description: "The plan, published." })
  readonly procurementPlan!: ProcurementPlan;
}

export const PublishProcurementPlanResult = createUnionType({
  name: "PublishProcurementPlanResult",
  description: "The plan published, or why it was refused.",
  types: () => [PublishProcurementPlanPayload, ...failureTypes] as const,
});
