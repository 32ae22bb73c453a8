import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { PlannedProcurementContent } from "./planned-procurement-content.type";
import { PlannedProcurement } from "./planned-procurement.type";

@InputType({ description: "A line to be added to a plan." })
export class AddPlannedProcurementInput extends PlannedProcurementContent {
  @Field(() => ID, { description: "The plan: of the caller's organisation, not closed." })
  readonly planId!: string;
}

@ObjectType({ description: "The line was added." })
export class AddPlannedProcurementPayload {
  @Field(() => PlannedProcurement, { description: "The line, as it now is." })
  readonly plannedProcurement!: PlannedProcurement;
}

export const AddPlannedProcurementResult = createUnionType({
  name: "AddPlannedProcurementResult",
  description: "The line added, or the first fault found, in the order of the form.",
  types: () => [AddPlannedProcurementPayload, ...failureTypes] as const,
});
