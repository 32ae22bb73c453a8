import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { ProcurementVisibility } from "../visibility.type";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { ProcurementPlan } from "./procurement-plan.type";

@InputType({ description: "What a plan says of itself, rewritten whole." })
export class ChangeProcurementPlanInput {
  @Field(() => ID, { description: "The plan, not closed." })
  readonly planId!: string;

  @Field(() => Int, { description: "Version of the plan that was read." })
  readonly version!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Last calendar year, three after the first one at most and not before a start that is planned; absent for a plan of one year.",
  })
  readonly lastYear?: number | null;

  @Field(() => String, { description: "Title, in French." })
  readonly title!: string;

  @Field(() => ProcurementVisibility, {
    description: "Who may see it: PUBLIC as long as one of its lines is.",
  })
  readonly visibility!: ProcurementVisibility;
}

@ObjectType({ description: "The plan was changed." })
export class ChangeProcurementPlanPayload {
  @Field(() => ProcurementPlan, { description: "The plan, as it now is." })
  readonly procurementPlan!: ProcurementPlan;
}

export const ChangeProcurementPlanResult = createUnionType({
  name: "ChangeProcurementPlanResult",
  description: "The plan changed, or why it was refused.",
  types: () => [ChangeProcurementPlanPayload, ...failureTypes] as const,
});
