import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { ProcurementPlan } from "./procurement-plan.type";

@InputType({ description: "A line to be taken out of a draft, with its lots." })
export class WithdrawPlannedProcurementInput {
  @Field(() => ID, { description: "The line." })
  readonly plannedProcurementId!: string;

  @Field(() => Int, { description: "Version of the line that was read." })
  readonly version!: number;
}

@ObjectType({ description: "The line was withdrawn." })
export class WithdrawPlannedProcurementPayload {
  @Field(() => ProcurementPlan, { description: "The plan that it was in." })
  readonly procurementPlan!: ProcurementPlan;
}

export const WithdrawPlannedProcurementResult = createUnionType({
  name: "WithdrawPlannedProcurementResult",
  description: "The plan without the line, or why it was refused.",
  types: () => [WithdrawPlannedProcurementPayload, ...failureTypes] as const,
});
