import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { TerritoryCodeScalar } from "../../../../shared/graphql/scalars/territory-code.scalar";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { purchasingDomainById } from "../../loaders/domains/purchasing-domain.loaders";
import type { PurchasingDomainRow } from "../../repositories/domains/purchasing-domain.repository";
import { opportunityFollowed } from "../../rules/pooling/opportunity-followed";
import { opportunityName } from "../../rules/pooling/opportunity-id";
import type { PoolingQuantity } from "../../rules/pooling/pooling-opportunity";
import { PurchasingDomain } from "../../schema/domains/purchasing-domain.type";
import { Territory } from "../../schema/foreign-entities.type";
import { ProcurementQuantity } from "../../schema/plans/planned-procurement.type";
import { PoolingFollowing, PoolingFollowState } from "../../schema/pooling/pooling-following.type";
import { PoolingOpportunityListArgs } from "../../schema/pooling/pooling-opportunity-list.args";
import {
  PoolingOpportunity,
  PoolingOpportunityConnection,
} from "../../schema/pooling/pooling-opportunity.type";
import { PoolingRank } from "../../schema/pooling/pooling-rank.type";
import { followsOfPool, opportunitiesOfPool, type OpportunityRow } from "./opportunities-of-pool";
import { opportunityPage } from "./opportunity-page";

@Resolver(() => PoolingOpportunity)
export class PoolingOpportunityResolver {
  @Query(() => PoolingOpportunityConnection, {
    description:
      "Needs of several organisations that could be bought together (opportunités de mutualisation): within an intercommunality, or those that concern the buyers of a commune.",
  })
  poolingOpportunities(
    @Arg("territory", () => TerritoryCodeScalar, {
      description: "SIREN of the intercommunality, or INSEE code of the commune.",
    })
    territory: string,
    @Args(() => PoolingOpportunityListArgs) args: PoolingOpportunityListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<OpportunityRow>> {
    return opportunityPage(scope, territory, args);
  }

  @Query(() => PoolingOpportunity, {
    nullable: true,
    description:
      "A pooling opportunity by its identifier, present or earlier; null when none that the caller may see stands for it on the day.",
  })
  async poolingOpportunity(
    @Arg("id", () => ID, { description: "Identifier of the opportunity." }) id: string,
    @Arg("joinableOn", () => DateScalar, {
      nullable: true,
      description: "Day on which it could still be joined; today when absent.",
    })
    joinableOn: string | undefined,
    @Ctx() scope: Scope,
  ): Promise<OpportunityRow | null> {
    const name = opportunityName(id);
    if (name === null) return null;
    const opportunities = await opportunitiesOfPool(scope, name.pool, joinableOn ?? scope.today);
    return opportunityFollowed({ opportunityId: id, lineIds: [] }, opportunities);
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description: "The intercommunality with which the needs are shared.",
  })
  territory(@Root() { pool }: OpportunityRow): Territory {
    return Object.assign(new Territory(), { code: pool });
  }

  @FieldResolver(() => PurchasingDomain, {
    nullable: true,
    description:
      "The purchasing domain of all its needs; null when they have several, or none that the caller may see.",
  })
  domain(
    @Root() { domainId }: OpportunityRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PurchasingDomainRow | null> {
    return domainId === null ? Promise.resolve(null) : loaders.one(purchasingDomainById, domainId);
  }

  @FieldResolver(() => Money, { description: "Sum of the estimated values of its needs, excluding VAT." })
  value(@Root() { valueCents }: OpportunityRow): Money {
    return money(valueCents);
  }

  @FieldResolver(() => [ProcurementQuantity], {
    description:
      "Sums of the quantities stated, one for each unit; needs without a quantity do not count in them.",
  })
  quantities(@Root() { quantities }: OpportunityRow): readonly PoolingQuantity[] {
    return quantities;
  }

  @FieldResolver(() => PoolingRank, { description: "Its rank among opportunities, with the reasons for it." })
  rank(@Root() { rank }: OpportunityRow): OpportunityRow["rank"] {
    return rank;
  }

  @FieldResolver(() => PoolingFollowing, { description: "What the caller's organisation decided about it." })
  async following(@Root() { id, pool, on }: OpportunityRow, @Ctx() scope: Scope): Promise<PoolingFollowing> {
    const follow = (await followsOfPool(scope, pool, on)).get(id);
    return {
      state: PoolingFollowState[follow?.state ?? "NONE"],
      reason: follow?.reason ?? null,
      decidedAt: follow?.decidedAt ?? null,
      version: follow?.version ?? 0,
    };
  }
}
