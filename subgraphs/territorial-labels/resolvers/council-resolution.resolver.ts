import { sqltag as sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { yearOf } from "../../../shared/kernel/day";
import type { Page } from "../../../shared/pagination/connection.type";
import { frenchFold, likePattern } from "../../../shared/pagination/french-sort";
import type { Order } from "../../../shared/pagination/order-input";
import { PageArgs } from "../../../shared/pagination/page-args";
import { loadPage } from "../../../shared/pagination/page-loader";
import type { Scope } from "../context";
import {
  commitmentsByResolution,
  councilResolutionById,
  councilResolutionList,
  type CouncilResolutionOrderField,
} from "../loaders/council-resolution.loaders";
import { territoryByCode } from "../loaders/territory.loaders";
import type { CommitmentRow, CouncilResolutionRow } from "../repositories/council-resolution.repository";
import type { TerritoryRow } from "../repositories/territory.repository";
import {
  Commitment,
  CouncilResolution,
  CouncilResolutionConnection,
  CouncilResolutionFilter,
  CouncilResolutionOrder,
} from "../schema/council-resolution.type";
import { PurchasingDomain } from "../schema/foreign-entities.type";
import { Territory } from "../schema/territory.type";

type ResolutionOrderBy = Order<CouncilResolutionOrderField>;

export const latestResolutionFirst: ResolutionOrderBy = { field: "ADOPTED_ON", direction: "DESC" };

@Resolver(() => CouncilResolution)
export class CouncilResolutionResolver {
  @Query(() => CouncilResolution, {
    nullable: true,
    description: "A resolution by its identifier; null when there is none that the caller may see.",
  })
  councilResolution(
    @Arg("id", () => ID, { description: "Identifier of the resolution." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<CouncilResolutionRow | null> {
    return loaders.one(councilResolutionById, id);
  }

  @Query(() => CouncilResolutionConnection, { description: "The resolutions that the caller may see." })
  councilResolutions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CouncilResolutionFilter, { nullable: true, description: "Which resolutions." })
    filter: CouncilResolutionFilter | undefined,
    @Arg("orderBy", () => CouncilResolutionOrder, {
      nullable: true,
      description: "The order; latest first when absent.",
    })
    order: ResolutionOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<CouncilResolutionRow>> {
    return loadPage(scope, councilResolutionList, {
      page,
      order: order ?? latestResolutionFirst,
      conditions: resolutionConditions(filter),
    });
  }

  @FieldResolver(() => Territory, { description: "The territory whose council voted it." })
  territory(
    @Root() { territoryCode }: CouncilResolutionRow,
    @Ctx() { loaders }: Scope,
  ): Promise<TerritoryRow | null> {
    return loaders.one(territoryByCode, territoryCode);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "Day of the vote; null when only the year is known.",
  })
  adoptedOn(@Root() { isDayKnown, firstDay }: CouncilResolutionRow): string | null {
    return isDayKnown ? firstDay : null;
  }

  @FieldResolver(() => Int, { description: "Year of the vote." })
  adoptedYear(@Root() { firstDay }: CouncilResolutionRow): number {
    return yearOf(firstDay);
  }

  @FieldResolver(() => [Commitment], {
    description: "What the resolution promises, in the order of its text.",
  })
  commitments(
    @Root() { id }: CouncilResolutionRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly CommitmentRow[]> {
    return loaders.group(commitmentsByResolution, id);
  }

  @FieldResolver(() => [PurchasingDomain], {
    nullable: true,
    description: "The purchasing domains (domaines d'achats) that it is about; empty when it is about none.",
  })
  purchasingDomains(@Root() { purchasingDomainIds }: CouncilResolutionRow): readonly PurchasingDomain[] {
    return purchasingDomainIds.map((id) => ({ id }));
  }
}

function resolutionConditions({
  territoryCode,
  purchasingDomainId,
  titleContains,
}: CouncilResolutionFilter = {}) {
  return [
    ...(territoryCode == null ? [] : [sql`council_resolution.territory_code = ${territoryCode}`]),
    ...(purchasingDomainId == null
      ? []
      : [sql`${purchasingDomainId} = ANY(council_resolution.purchasing_domain_ids)`]),
    ...(titleContains == null
      ? []
      : [sql`${frenchFold("council_resolution.title")} LIKE ${likePattern(titleContains)}`]),
  ];
}
