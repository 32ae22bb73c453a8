import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { PlannedProcurementContent } from "./planned-procurement-content.type";
import { PlannedProcurement } from "./planned-procurement.type";

@InputType({ description: "A line rewritten whole: what is absent is no longer stated." })
export class ChangePlannedProcurementInput extends PlannedProcurementContent {
  @Field(() => ID, { description: "The line, still to be launched." })
  readonly plannedProcurementId!: string;

  @Field(() => Int, { description: "Version of the line that was read." })
  readonly version!: number;
}

@ObjectType({ description: "The line was changed." })
export class ChangePlannedProcurementPayload {
  @Field(() => PlannedProcurement, { description: "The line, as it now is." })
  readonly plannedProcurement!: PlannedProcurement;
}

export const ChangePlannedProcurementResult = createUnionType({
  name: "ChangePlannedProcurementResult",
  description: "The line changed, or the first fault found, in the order of the form.",
  types: () => [ChangePlannedProcurementPayload, ...failureTypes] as const,
});
