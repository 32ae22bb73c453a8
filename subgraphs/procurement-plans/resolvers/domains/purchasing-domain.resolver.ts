import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Order } from "../../../../shared/pagination/order-input";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { plannedProcurementsOfDomain } from "../../loaders/plans/planned-procurement.loaders";
import {
  purchasingDomainById,
  purchasingDomainList,
  strategiesByDomain,
} from "../../loaders/domains/purchasing-domain.loaders";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { PurchasingDomainRow } from "../../repositories/domains/purchasing-domain.repository";
import type { PurchasingStrategyRow } from "../../repositories/domains/purchasing-strategy.repository";
import { versionInForce } from "../../rules/in-force";
import { PlannedProcurementListArgs } from "../../schema/plans/planned-procurement-list.args";
import { PlannedProcurementConnection } from "../../schema/plans/planned-procurement.type";
import {
  PurchasingDomain,
  PurchasingDomainConnection,
  PurchasingDomainOrder,
} from "../../schema/domains/purchasing-domain.type";
import { PurchasingStrategy } from "../../schema/domains/purchasing-strategy.type";
import { plannedProcurementPage } from "../plans/planned-procurement-page";

@Resolver(() => PurchasingDomain)
export class PurchasingDomainResolver {
  @Query(() => PurchasingDomain, {
    nullable: true,
    description: "A purchasing domain by its identifier; null when there is none that the caller may see.",
  })
  purchasingDomain(
    @Arg("id", () => ID, { description: "Identifier of the domain." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<PurchasingDomainRow | null> {
    return loaders.one(purchasingDomainById, id);
  }

  @Query(() => PurchasingDomainConnection, { description: "The purchasing domains that the caller may see." })
  purchasingDomains(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("orderBy", () => PurchasingDomainOrder, {
      nullable: true,
      description: "The order; by name when absent.",
    })
    order: Order<"NAME"> | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<PurchasingDomainRow>> {
    return loadPage(scope, purchasingDomainList, {
      page,
      order: order ?? { field: "NAME", direction: "ASC" },
    });
  }

  @FieldResolver(() => [PurchasingStrategy], { description: "Every version of its strategy, oldest first." })
  strategies(
    @Root() { id }: PurchasingDomainRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly PurchasingStrategyRow[]> {
    return loaders.group(strategiesByDomain, id);
  }

  @FieldResolver(() => PurchasingStrategy, {
    nullable: true,
    description: "The version of its strategy in force on a day; null when none was.",
  })
  async strategyOn(
    @Root() { id }: PurchasingDomainRow,
    @Arg("day", () => DateScalar, { description: "The day." }) day: string,
    @Ctx() { loaders }: Scope,
  ): Promise<PurchasingStrategyRow | null> {
    return versionInForce(await loaders.group(strategiesByDomain, id), day);
  }

  @FieldResolver(() => PlannedProcurementConnection, {
    description: "The planned procurements of the domain.",
  })
  plannedProcurements(
    @Root() { id }: PurchasingDomainRow,
    @Args(() => PlannedProcurementListArgs) args: PlannedProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<PlannedProcurementRow>> {
    return plannedProcurementPage(scope, { list: plannedProcurementsOfDomain, args, parent: id });
  }
}
