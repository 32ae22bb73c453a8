import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { PlannedProcurement } from "./planned-procurement.type";

@InputType({ description: "A line to be given up." })
export class AbandonPlannedProcurementInput {
  @Field(() => ID, { description: "The line." })
  readonly plannedProcurementId!: string;

  @Field(() => Int, { description: "Version of the line that was read." })
  readonly version!: number;

  @Field(() => String, { description: "Why, in French; read by whoever may see the line." })
  readonly reason!: string;
}

@ObjectType({ description: "The line was given up." })
export class AbandonPlannedProcurementPayload {
  @Field(() => PlannedProcurement, { description: "The line, abandoned." })
  readonly plannedProcurement!: PlannedProcurement;
}

export const AbandonPlannedProcurementResult = createUnionType({
  name: "AbandonPlannedProcurementResult",
  description: "The line abandoned, or why it was refused.",
  types: () => [AbandonPlannedProcurementPayload, ...failureTypes] as const,
});
