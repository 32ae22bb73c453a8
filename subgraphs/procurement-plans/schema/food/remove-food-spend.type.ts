import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import {
  NotAllowedError,
  UnknownReferenceError,
  VersionConflictError,
} from "../../../../shared/graphql/user-error.type";
import { FoodSpend } from "./food-spend.type";

@InputType({ description: "A line of food spend recorded by mistake, to be removed." })
export class RemoveFoodSpendInput {
  @Field(() => ID, { description: "The line." })
  readonly foodSpendId!: string;

  @Field(() => Int, { description: "Version of the line that was read." })
  readonly version!: number;
}

@ObjectType({ description: "The line was removed." })
export class RemoveFoodSpendPayload {
  @Field(() => FoodSpend, { description: "The line as it was." })
  readonly foodSpend!: FoodSpend;
}

export const RemoveFoodSpendResult = createUnionType({
  name: "RemoveFoodSpendResult",
  description: "The line removed, or why it was refused.",
  types: () =>
    [RemoveFoodSpendPayload, UnknownReferenceError, VersionConflictError, NotAllowedError] as const,
});
