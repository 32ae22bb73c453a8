import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { ContractFilter, ContractOrder } from "./contract.type";

@ArgsType()
export class ContractListArgs extends PageArgs {
  @Field(() => ContractFilter, { nullable: true, description: "Which contracts." })
  readonly filter?: ContractFilter | null;

  @Field(() => ContractOrder, { nullable: true, description: "The order; latest first when absent." })
  readonly orderBy?: InstanceType<typeof ContractOrder> | null;
}
