import { sqltag as sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { yearOf } from "../../../shared/kernel/day";
import type { Page } from "../../../shared/pagination/connection.type";
import type { Order } from "../../../shared/pagination/order-input";
import { PageArgs } from "../../../shared/pagination/page-args";
import { loadPage } from "../../../shared/pagination/page-loader";
import type { Scope } from "../context";
import {
  evidenceByAward,
  labelAwardById,
  labelAwardList,
  renewalByAward,
  type LabelAwardOrderField,
} from "../loaders/label-award.loaders";
import { labelSchemeById } from "../loaders/label-scheme.loaders";
import { territoryByCode } from "../loaders/territory.loaders";
import type { EvidenceRow, LabelAwardRow } from "../repositories/label-award.repository";
import type { LabelSchemeRow } from "../repositories/label-scheme.repository";
import type { TerritoryRow } from "../repositories/territory.repository";
import { labelStatusOn, type LabelStatus as Status } from "../rules/label-status";
import { Evidence } from "../schema/evidence.type";
import {
  LabelAward,
  LabelAwardConnection,
  LabelAwardFilter,
  LabelAwardOrder,
  LabelStatus,
} from "../schema/label-award.type";
import { LabelScheme } from "../schema/label-scheme.type";
import { Territory } from "../schema/territory.type";

type LabelAwardOrderBy = Order<LabelAwardOrderField>;

export const latestAwardFirst: LabelAwardOrderBy = { field: "OBTAINED_ON", direction: "DESC" };

@Resolver(() => LabelAward)
export class LabelAwardResolver {
  @Query(() => LabelAward, {
    nullable: true,
    description: "An award by its identifier; null when there is none that the caller may see.",
  })
  labelAward(
    @Arg("id", () => ID, { description: "Identifier of the award." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<LabelAwardRow | null> {
    return loaders.one(labelAwardById, id);
  }

  @Query(() => LabelAwardConnection, { description: "The awards that the caller may see." })
  labelAwards(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => LabelAwardFilter, { nullable: true, description: "Which awards." })
    filter: LabelAwardFilter | undefined,
    @Arg("orderBy", () => LabelAwardOrder, {
      nullable: true,
      description: "The order; latest first when absent.",
    })
    order: LabelAwardOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<LabelAwardRow>> {
    return loadPage(scope, labelAwardList, {
      page,
      order: order ?? latestAwardFirst,
      conditions: awardConditions(filter),
    });
  }

  @FieldResolver(() => LabelScheme, { description: "The label." })
  scheme(@Root() { schemeId }: LabelAwardRow, @Ctx() { loaders }: Scope): Promise<LabelSchemeRow | null> {
    return loaders.one(labelSchemeById, schemeId);
  }

  @FieldResolver(() => Territory, {
    description: "The territory that obtained it: possibly a predecessor of the one asked about.",
  })
  holder(@Root() { territoryCode }: LabelAwardRow, @Ctx() { loaders }: Scope): Promise<TerritoryRow | null> {
    return loaders.one(territoryByCode, territoryCode);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "Day on which it was obtained; null when only the year is known.",
  })
  obtainedOn(@Root() { isDayKnown, firstDay }: LabelAwardRow): string | null {
    return isDayKnown ? firstDay : null;
  }

  @FieldResolver(() => Int, { description: "Year in which it was obtained." })
  obtainedYear(@Root() { firstDay }: LabelAwardRow): number {
    return yearOf(firstDay);
  }

  @FieldResolver(() => LabelAward, {
    nullable: true,
    description: "The award that this one renews (renouvellement); null for a first one.",
  })
  renews(@Root() { renewsId }: LabelAwardRow, @Ctx() { loaders }: Scope): Promise<LabelAwardRow | null> {
    return renewsId === null ? Promise.resolve(null) : loaders.one(labelAwardById, renewsId);
  }

  @FieldResolver(() => LabelAward, {
    nullable: true,
    description: "The award that renews this one; null when it has not been renewed.",
  })
  renewedBy(@Root() { id }: LabelAwardRow, @Ctx() { loaders }: Scope): Promise<LabelAwardRow | null> {
    return loaders.one(renewalByAward, id);
  }

  @FieldResolver(() => LabelStatus, {
    nullable: true,
    description: "Where the award stands on a day; null before it was obtained.",
  })
  async status(
    @Root() award: LabelAwardRow,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    on: string | undefined,
    @Ctx() { loaders, today }: Scope,
  ): Promise<Status | null> {
    const [scheme, renewal] = await Promise.all([
      loaders.one(labelSchemeById, award.schemeId),
      loaders.one(renewalByAward, award.id),
    ]);
    const validity = {
      obtainedOn: award.firstDay,
      validUntil: award.validUntil,
      withdrawnOn: award.withdrawnOn,
      renewalNoticeMonths: scheme?.renewalNoticeMonths ?? 0,
      isRenewed: renewal !== null,
    };
    return labelStatusOn(validity, on ?? today);
  }

  @FieldResolver(() => [Evidence], { description: "What proves the criteria of the label, by criterion." })
  evidence(@Root() { id }: LabelAwardRow, @Ctx() { loaders }: Scope): Promise<readonly EvidenceRow[]> {
    return loaders.group(evidenceByAward, id);
  }
}

function awardConditions({ schemeId, territoryCode, obtainedFrom, obtainedUntil }: LabelAwardFilter = {}) {
  return [
    ...(schemeId == null ? [] : [sql`label_award.scheme_id = ${schemeId}`]),
    ...(territoryCode == null ? [] : [sql`label_award.territory_code = ${territoryCode}`]),
    ...(obtainedFrom == null ? [] : [sql`label_award.obtained_on >= ${obtainedFrom}::text::date`]),
    ...(obtainedUntil == null ? [] : [sql`label_award.obtained_on <= ${obtainedUntil}::text::date`]),
  ];
}
