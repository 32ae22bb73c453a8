import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import {
  InvalidInputError,
  NotAllowedError,
  UnknownReferenceError,
} from "../../../../shared/graphql/user-error.type";
import { PlannedProcurementVisibility } from "../plans/planned-procurement-status.type";
import { FoodSpendLineInput } from "./food-spend-line.input";
import { FoodSpend } from "./food-spend.type";

@InputType({ description: "Food bought by a buyer, to be recorded: all the lines or none." })
export class RecordFoodSpendInput {
  @Field(() => SiretScalar, { description: "The buyer." })
  readonly buyerSiret!: string;

  @Field(() => PlannedProcurementVisibility, { description: "Who may see the lines." })
  readonly visibility!: PlannedProcurementVisibility;

  @Field(() => [FoodSpendLineInput], { description: "The lines, from 1 to 200." })
  readonly lines!: readonly FoodSpendLineInput[];
}

@ObjectType({ description: "The food spend was recorded." })
export class RecordFoodSpendPayload {
  @Field(() => [FoodSpend], { description: "The lines, in the order given." })
  readonly foodSpend!: readonly FoodSpend[];
}

export const RecordFoodSpendResult = createUnionType({
  name: "RecordFoodSpendResult",
  description: "The lines recorded, or why all of them were refused.",
  types: () => [RecordFoodSpendPayload, InvalidInputError, UnknownReferenceError, NotAllowedError] as const,
});
