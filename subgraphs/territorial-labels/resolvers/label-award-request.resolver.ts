import { sqltag as sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Page } from "../../../shared/pagination/connection.type";
import type { Order } from "../../../shared/pagination/order-input";
import { PageArgs } from "../../../shared/pagination/page-args";
import { loadPage } from "../../../shared/pagination/page-loader";
import type { Scope } from "../context";
import {
  awardRequestById,
  awardRequestList,
  type AwardRequestOrderField,
} from "../loaders/label-award-request.loaders";
import { labelAwardById } from "../loaders/label-award.loaders";
import { labelSchemeById } from "../loaders/label-scheme.loaders";
import { territoryByCode } from "../loaders/territory.loaders";
import type { AwardRequestRow } from "../repositories/label-award-request.repository";
import type { LabelAwardRow } from "../repositories/label-award.repository";
import type { LabelSchemeRow } from "../repositories/label-scheme.repository";
import type { TerritoryRow } from "../repositories/territory.repository";
import {
  LabelAwardRequest,
  LabelAwardRequestConnection,
  LabelAwardRequestFilter,
  LabelAwardRequestOrder,
} from "../schema/label-award-request.type";
import { LabelAward } from "../schema/label-award.type";
import { LabelScheme } from "../schema/label-scheme.type";
import { Territory } from "../schema/territory.type";

@Resolver(() => LabelAwardRequest)
export class LabelAwardRequestResolver {
  @Query(() => LabelAwardRequest, {
    nullable: true,
    description: "A request by its identifier; null when there is none that the caller may see.",
  })
  labelAwardRequest(
    @Arg("id", () => ID, { description: "Identifier of the request." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<AwardRequestRow | null> {
    return loaders.one(awardRequestById, id);
  }

  @Query(() => LabelAwardRequestConnection, { description: "The requests that the caller may see." })
  labelAwardRequests(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => LabelAwardRequestFilter, { nullable: true, description: "Which requests." })
    filter: LabelAwardRequestFilter | undefined,
    @Arg("orderBy", () => LabelAwardRequestOrder, {
      nullable: true,
      description: "The order; latest first when absent.",
    })
    order: Order<AwardRequestOrderField> | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<AwardRequestRow>> {
    return loadPage(scope, awardRequestList, {
      page,
      order: order ?? { field: "REQUESTED_ON", direction: "DESC" },
      conditions: requestConditions(filter),
    });
  }

  @FieldResolver(() => LabelScheme, { description: "The label requested." })
  scheme(@Root() { schemeId }: AwardRequestRow, @Ctx() { loaders }: Scope): Promise<LabelSchemeRow | null> {
    return loaders.one(labelSchemeById, schemeId);
  }

  @FieldResolver(() => Territory, { description: "The territory that requests it." })
  territory(
    @Root() { territoryCode }: AwardRequestRow,
    @Ctx() { loaders }: Scope,
  ): Promise<TerritoryRow | null> {
    return loaders.one(territoryByCode, territoryCode);
  }

  @FieldResolver(() => LabelAward, {
    nullable: true,
    description: "The award to renew; null for a first one, or when the caller may not see it.",
  })
  renews(@Root() { renewsId }: AwardRequestRow, @Ctx() { loaders }: Scope): Promise<LabelAwardRow | null> {
    return renewsId === null ? Promise.resolve(null) : loaders.one(labelAwardById, renewsId);
  }

  @FieldResolver(() => LabelAward, {
    nullable: true,
    description: "The award granted; null when none was, or when the caller may not see it.",
  })
  grantedAward(
    @Root() { id, state }: AwardRequestRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LabelAwardRow | null> {
    return state === "GRANTED" ? loaders.one(labelAwardById, id) : Promise.resolve(null);
  }
}

function requestConditions({ schemeId, territoryCode, state }: LabelAwardRequestFilter = {}) {
  return [
    ...(schemeId == null ? [] : [sql`label_award_request.scheme_id = ${schemeId}`]),
    ...(territoryCode == null ? [] : [sql`label_award_request.territory_code = ${territoryCode}`]),
    ...(state == null ? [] : [sql`label_award_request.state::text = ${state}`]),
  ];
}
