import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { FoodSpendFilter, FoodSpendOrder } from "./food-spend.type";

@ArgsType()
export class FoodSpendListArgs extends PageArgs {
  @Field(() => FoodSpendFilter, { nullable: true, description: "Which lines." })
  readonly filter?: FoodSpendFilter | null;

  @Field(() => FoodSpendOrder, { nullable: true, description: "The order; latest first when absent." })
  readonly orderBy?: InstanceType<typeof FoodSpendOrder> | null;
}
