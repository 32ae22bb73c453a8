import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { ProcurementPlan } from "./procurement-plan.type";

@InputType({ description: "A line to be carried over." })
export class CarriedLineInput {
  @Field(() => ID, { description: "The line, OPEN." })
  readonly plannedProcurementId!: string;

  @Field(() => Int, { description: "Version of the line that was read." })
  readonly version!: number;
}

@InputType({ description: "Lines that were not launched, and where they go." })
export class CarryOverPlannedProcurementsInput {
  @Field(() => ID, { description: "The plan that they leave, not closed." })
  readonly fromPlanId!: string;

  @Field(() => ID, {
    description: "The plan that they come to: of the same buyer, ending later, not closed.",
  })
  readonly toPlanId!: string;

  @Field(() => [CarriedLineInput], {
    nullable: true,
    description: "The lines, each once; absent for every line that is OPEN.",
  })
  readonly lines?: readonly CarriedLineInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "By how many months the notice, the start and the latest day needed are moved, 0 to 60: 12 for the same days of the next year. Absent to clear these days, to be planned anew.",
  })
  readonly daysMovedByMonths?: number | null;
}

@ObjectType({
  description:
    "The lines were carried over: the old ones are CARRIED_OVER, new ones are OPEN, and each tells the other.",
})
export class CarryOverPlannedProcurementsPayload {
  @Field(() => Int, { description: "How many lines were carried over." })
  readonly carriedCount!: number;

  @Field(() => ProcurementPlan, { description: "The plan that they left." })
  readonly fromPlan!: ProcurementPlan;

  @Field(() => ProcurementPlan, {
    description:
      "The plan that they came to. Its lines are told by the filter `carriedFromPlanId` of `plannedProcurements`.",
  })
  readonly toPlan!: ProcurementPlan;
}

export const CarryOverPlannedProcurementsResult = createUnionType({
  name: "CarryOverPlannedProcurementsResult",
  description: "The lines carried over, all of them, or why none was.",
  types: () => [CarryOverPlannedProcurementsPayload, ...failureTypes] as const,
});
