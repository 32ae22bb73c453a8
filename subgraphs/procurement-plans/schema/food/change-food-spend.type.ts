import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PlannedProcurementVisibility } from "../plans/planned-procurement-status.type";
import { contentChangeFailures } from "../content-change-failures";
import { FoodSpendLineInput } from "./food-spend-line.input";
import { FoodSpend } from "./food-spend.type";

@InputType({
  description: "A line of food spend to be corrected: what is given takes the place of the whole line.",
})
export class ChangeFoodSpendInput {
  @Field(() => ID, { description: "The line." })
  readonly foodSpendId!: string;

  @Field(() => Int, { description: "Version of the line that was read." })
  readonly version!: number;

  @Field(() => PlannedProcurementVisibility, { description: "Who may see the line." })
  readonly visibility!: PlannedProcurementVisibility;

  @Field(() => FoodSpendLineInput, { description: "The line as it should be." })
  readonly line!: FoodSpendLineInput;
}

@ObjectType({ description: "The line was corrected." })
export class ChangeFoodSpendPayload {
  @Field(() => FoodSpend, { description: "The line, corrected." })
  readonly foodSpend!: FoodSpend;
}

export const ChangeFoodSpendResult = createUnionType({
  name: "ChangeFoodSpendResult",
  description: "The line corrected, or why it was refused.",
  types: () => [ChangeFoodSpendPayload, ...contentChangeFailures] as const,
});
