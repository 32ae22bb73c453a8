import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { contentChangeFailures } from "../content-change-failures";
import { PurchasingStrategy } from "./purchasing-strategy.type";

@InputType({ description: "The day on which a version of a strategy ends." })
export class EndPurchasingStrategyInput {
  @Field(() => ID, { description: "The version of the strategy." })
  readonly strategyId!: string;

  @Field(() => Int, { description: "Its `version` number that was read." })
  readonly version!: number;

  @Field(() => DateScalar, {
    description: "Last day in force, past or to come: not before the first, nor within another version.",
  })
  readonly validUntil!: string;
}

@ObjectType({ description: "The end was written." })
export class EndPurchasingStrategyPayload {
  @Field(() => PurchasingStrategy, { description: "The version, with its end." })
  readonly purchasingStrategy!: PurchasingStrategy;
}

export const EndPurchasingStrategyResult = createUnionType({
  name: "EndPurchasingStrategyResult",
  description: "The version with its end, or why it was refused.",
  types: () => [EndPurchasingStrategyPayload, ...contentChangeFailures] as const,
});
