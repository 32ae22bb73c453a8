import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { ProcurementProcedure } from "../law/procurement-procedure.type";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { PlannedProcurement } from "./planned-procurement.type";

@InputType({ description: "A line whose consultation begins." })
export class LaunchPlannedProcurementInput {
  @Field(() => ID, { description: "The line." })
  readonly plannedProcurementId!: string;

  @Field(() => Int, { description: "Version of the line that was read." })
  readonly version!: number;

  @Field(() => ProcurementProcedure, {
    nullable: true,
    description: "The procedure chosen; absent to leave it as it is.",
  })
  readonly procedure?: ProcurementProcedure | null;
}

@ObjectType({ description: "The line was launched." })
export class LaunchPlannedProcurementPayload {
  @Field(() => PlannedProcurement, { description: "The line, launched." })
  readonly plannedProcurement!: PlannedProcurement;
}

export const LaunchPlannedProcurementResult = createUnionType({
  name: "LaunchPlannedProcurementResult",
  description: "The line launched, or why it was refused.",
  types: () => [LaunchPlannedProcurementPayload, ...failureTypes] as const,
});
