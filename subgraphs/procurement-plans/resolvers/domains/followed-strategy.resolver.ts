import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import {
  followingByDomain,
  followingByStrategy,
  plannedProcurementsOfStrategy,
} from "../../loaders/domains/followed-strategy.loaders";
import { strategiesByDomain } from "../../loaders/domains/purchasing-domain.loaders";
import type { PurchasingDomainRow } from "../../repositories/domains/purchasing-domain.repository";
import type { PurchasingStrategyRow } from "../../repositories/domains/purchasing-strategy.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { followedStrategy } from "../../rules/domains/followed-strategy";
import { PurchasingDomain } from "../../schema/domains/purchasing-domain.type";
import { PurchasingStrategy } from "../../schema/domains/purchasing-strategy.type";
import { PlannedProcurementListArgs } from "../../schema/plans/planned-procurement-list.args";
import {
  PlannedProcurement,
  PlannedProcurementConnection,
} from "../../schema/plans/planned-procurement.type";
import { plannedProcurementPage } from "../plans/planned-procurement-page";

@Resolver(() => PlannedProcurement)
export class LineStrategyResolver {
  @FieldResolver(() => PurchasingStrategy, {
    nullable: true,
    description:
      "The version of the strategy of its domain that it follows: the one in force on the day of its notice, or else of its start, or else today. Null when it has no domain, when none is in force that day, or none that the caller may see.",
  })
  async strategy(
    @Root() line: PlannedProcurementRow,
    @Ctx() { loaders, today }: Scope,
  ): Promise<PurchasingStrategyRow | null> {
    if (line.domainId === null) return null;
    return followedStrategy(line, await loaders.group(strategiesByDomain, line.domainId), today);
  }
}

@Resolver(() => PurchasingStrategy)
export class StrategyFollowingResolver {
  @FieldResolver(() => PlannedProcurementConnection, {
    description:
      "The planned procurements of its domain that follow it: those whose day of notice, or else of start, or else today, is one of its days.",
  })
  plannedProcurements(
    @Root() { id }: PurchasingStrategyRow,
    @Args(() => PlannedProcurementListArgs) args: PlannedProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<PlannedProcurementRow>> {
    const list = plannedProcurementsOfStrategy(scope.today);
    return plannedProcurementPage(scope, { list, args, parent: id });
  }

  @FieldResolver(() => Int, {
    description: "How many planned procurements of its domain follow it, of those that the caller may see.",
  })
  async followingCount(
    @Root() { id }: PurchasingStrategyRow,
    @Ctx() { loaders, today }: Scope,
  ): Promise<number> {
    return (await loaders.one(followingByStrategy, id, today))?.followingCount ?? 0;
  }

  @FieldResolver(() => Int, {
    description:
      "How many planned procurements of its domain do not follow it, being out of its days, of those that the caller may see.",
  })
  async outOfDaysCount(
    @Root() { id }: PurchasingStrategyRow,
    @Ctx() { loaders, today }: Scope,
  ): Promise<number> {
    return (await loaders.one(followingByStrategy, id, today))?.otherCount ?? 0;
  }
}

@Resolver(() => PurchasingDomain)
export class DomainFollowingResolver {
  @FieldResolver(() => Int, {
    description:
      "How many of its planned procurements follow a version of its strategy, of those that the caller may see.",
  })
  async followingCount(
    @Root() { id }: PurchasingDomainRow,
    @Ctx() { loaders, today }: Scope,
  ): Promise<number> {
    return (await loaders.one(followingByDomain, id, today))?.followingCount ?? 0;
  }

  @FieldResolver(() => Int, {
    description:
      "How many of its planned procurements follow none, no version that the caller may see being in force on their day.",
  })
  async withoutStrategyCount(
    @Root() { id }: PurchasingDomainRow,
    @Ctx() { loaders, today }: Scope,
  ): Promise<number> {
    return (await loaders.one(followingByDomain, id, today))?.otherCount ?? 0;
  }
}
