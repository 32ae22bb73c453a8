import { sqltag as sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { TerritoryCodeScalar } from "../../../shared/graphql/scalars/territory-code.scalar";
import type { Page } from "../../../shared/pagination/connection.type";
import { frenchFold, likePattern } from "../../../shared/pagination/french-sort";
import type { Order } from "../../../shared/pagination/order-input";
import { PageArgs } from "../../../shared/pagination/page-args";
import { loadPage } from "../../../shared/pagination/page-loader";
import type { Scope } from "../context";
import {
  labelSummaryByTerritory,
  memberList,
  perimeterByTerritory,
  predecessorsByTerritory,
  successorsByTerritory,
  territoryByCode,
  territoryList,
  type TerritoryOrderField,
} from "../loaders/territory.loaders";
import type { LabelSummaryRow } from "../repositories/label-summary.repository";
import type { TerritoryRow } from "../repositories/territory.repository";
import type { TerritoryKind } from "../schema/territory.type";
import { LabelSummary, Territory, TerritoryConnection, TerritoryOrder } from "../schema/territory.type";
import { TerritoryFilter } from "../schema/territory-filter.type";

type TerritoryOrderBy = Order<TerritoryOrderField>;

const byName: TerritoryOrderBy = { field: "NAME", direction: "ASC" };

@Resolver(() => Territory)
export class TerritoryResolver {
  @Query(() => Territory, {
    nullable: true,
    description: "A territory by its INSEE code or SIREN; null when it is not loaded in this hub.",
  })
  territory(
    @Arg("code", () => TerritoryCodeScalar, { description: "INSEE code of a commune, or SIREN of an EPCI." })
    code: string,
    @Ctx() { loaders }: Scope,
  ): Promise<TerritoryRow | null> {
    return loaders.one(territoryByCode, code);
  }

  @Query(() => TerritoryConnection, { description: "The territories loaded in this hub." })
  territories(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => TerritoryFilter, { nullable: true, description: "Which territories." })
    filter: TerritoryFilter | undefined,
    @Arg("orderBy", () => TerritoryOrder, { nullable: true, description: "The order; by name when absent." })
    order: TerritoryOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<TerritoryRow>> {
    return loadPage(scope, territoryList, { page, order: order ?? byName, conditions: conditionsOf(filter) });
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description:
      "The intercommunality of a commune; null for one that belongs to none, or for an intercommunality.",
  })
  memberOf(@Root() { memberOfCode }: TerritoryRow, @Ctx() { loaders }: Scope): Promise<TerritoryRow | null> {
    return memberOfCode === null ? Promise.resolve(null) : loaders.one(territoryByCode, memberOfCode);
  }

  @FieldResolver(() => TerritoryConnection, {
    description: "The member communes of an intercommunality; empty for a commune.",
  })
  members(
    @Root() { code }: TerritoryRow,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("orderBy", () => TerritoryOrder, { nullable: true, description: "The order; by name when absent." })
    order: TerritoryOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<TerritoryRow>> {
    return loadPage(scope, memberList, { page, order: order ?? byName, parent: code });
  }

  @FieldResolver(() => [Territory], { description: "Legal persons that this one took over (prédécesseurs)." })
  async predecessors(
    @Root() { code }: TerritoryRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly TerritoryRow[]> {
    return (await loaders.group(predecessorsByTerritory, code)).map(({ territory }) => territory);
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description: "The legal person that took this one over (successeur); null when it still exists.",
  })
  async successor(@Root() { code }: TerritoryRow, @Ctx() { loaders }: Scope): Promise<TerritoryRow | null> {
    return (await loaders.group(successorsByTerritory, code))[0]?.territory ?? null;
  }

  @FieldResolver(() => [TerritoryCodeScalar], {
    description:
      "Codes counted in the figures of this territory (périmètre): itself, its member communes, the legal persons that it took over.",
  })
  async perimeter(@Root() { code }: TerritoryRow, @Ctx() { loaders }: Scope): Promise<readonly string[]> {
    return (await loaders.group(perimeterByTerritory, code)).map((each) => each.code);
  }

  @FieldResolver(() => LabelSummary, {
    nullable: true,
    description: "Labels and council resolutions of the perimeter, as far as the caller may see them.",
  })
  labelSummary(
    @Root() { code }: TerritoryRow,
    @Arg("on", () => DateScalar, {
      nullable: true,
      description: "The day of the statuses; today when absent.",
    })
    on: string | undefined,
    @Ctx() { loaders, today }: Scope,
  ): Promise<LabelSummaryRow | null> {
    return loaders.one(labelSummaryByTerritory, code, { on: on ?? today });
  }
}

function conditionsOf({ kind, memberOf, nameContains }: TerritoryFilter = {}) {
  return [
    ...(kind == null ? [] : [sql`territory.kind::text = ${kind satisfies TerritoryKind}`]),
    ...(memberOf == null ? [] : [sql`territory.member_of_code = ${memberOf}`]),
    ...(nameContains == null ? [] : [sql`${frenchFold("territory.name")} LIKE ${likePattern(nameContains)}`]),
  ];
}
