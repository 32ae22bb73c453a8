import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { PlannedProcurementFilter } from "./planned-procurement-filter.type";
import { PlannedProcurementOrder } from "./planned-procurement.type";

@ArgsType()
export class PlannedProcurementListArgs extends PageArgs {
  @Field(() => PlannedProcurementFilter, { nullable: true, description: "Which needs." })
  readonly filter?: PlannedProcurementFilter | null;

  @Field(() => PlannedProcurementOrder, {
    nullable: true,
    description: "The order; earliest start first when absent.",
  })
  readonly orderBy?: InstanceType<typeof PlannedProcurementOrder> | null;
}
