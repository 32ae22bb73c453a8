import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { Territory } from "../../schema/foreign-entities.type";
import { PoolingOpportunityListArgs } from "../../schema/pooling/pooling-opportunity-list.args";
import { PoolingOpportunityConnection } from "../../schema/pooling/pooling-opportunity.type";
import type { OpportunityRow } from "./opportunities-of-pool";
import { opportunityPage } from "./opportunity-page";

@Resolver(() => Territory)
export class TerritoryPoolingResolver {
  @FieldResolver(() => PoolingOpportunityConnection, {
    nullable: true,
    description:
      "Needs of several organisations that could be bought together (opportunités de mutualisation): within an intercommunality, or those that concern the buyers of a commune.",
  })
  poolingOpportunities(
    @Root() { code }: Territory,
    @Args(() => PoolingOpportunityListArgs) args: PoolingOpportunityListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<OpportunityRow>> {
    return opportunityPage(scope, code, args);
  }
}
