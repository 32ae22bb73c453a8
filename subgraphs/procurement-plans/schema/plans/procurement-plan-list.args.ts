import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { ProcurementPlanFilter, ProcurementPlanOrder } from "./procurement-plan.type";

@ArgsType()
export class ProcurementPlanListArgs extends PageArgs {
  @Field(() => ProcurementPlanFilter, { nullable: true, description: "Which plans." })
  readonly filter?: ProcurementPlanFilter | null;

  @Field(() => ProcurementPlanOrder, {
    nullable: true,
    description: "The order; latest year first when absent.",
  })
  readonly orderBy?: InstanceType<typeof ProcurementPlanOrder> | null;
}
