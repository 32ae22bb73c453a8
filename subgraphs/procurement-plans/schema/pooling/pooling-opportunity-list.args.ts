import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { PoolingOpportunityFilter } from "./pooling-opportunity-filter.type";
import { PoolingOpportunityOrder } from "./pooling-opportunity.type";

@ArgsType()
export class PoolingOpportunityListArgs extends PageArgs {
  @Field(() => PoolingOpportunityFilter, { nullable: true, description: "Which opportunities." })
  readonly filter?: PoolingOpportunityFilter | null;

  @Field(() => PoolingOpportunityOrder, {
    nullable: true,
    description: "The order; best rank first when absent.",
  })
  readonly orderBy?: InstanceType<typeof PoolingOpportunityOrder> | null;
}
