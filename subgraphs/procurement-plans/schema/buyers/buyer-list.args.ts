import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { BuyerFilter, BuyerOrder } from "./buyer.type";

@ArgsType()
export class BuyerListArgs extends PageArgs {
  @Field(() => BuyerFilter, { nullable: true, description: "Which buyers." })
  readonly filter?: BuyerFilter | null;

  @Field(() => BuyerOrder, { nullable: true, description: "The order; by name when absent." })
  readonly orderBy?: InstanceType<typeof BuyerOrder> | null;
}
