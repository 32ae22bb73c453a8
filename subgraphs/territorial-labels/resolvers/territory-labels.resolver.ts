import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../shared/pagination/connection.type";
import { PageArgs } from "../../../shared/pagination/page-args";
import { loadPage } from "../../../shared/pagination/page-loader";
import type { Scope } from "../context";
import { resolutionsOfTerritory } from "../loaders/council-resolution.loaders";
import { awardsOfTerritory } from "../loaders/label-award.loaders";
import type { CouncilResolutionRow } from "../repositories/council-resolution.repository";
import type { LabelAwardRow } from "../repositories/label-award.repository";
import type { TerritoryRow } from "../repositories/territory.repository";
import { CouncilResolutionConnection } from "../schema/council-resolution.type";
import { LabelAwardConnection } from "../schema/label-award.type";
import { Territory } from "../schema/territory.type";
import { latestResolutionFirst } from "./council-resolution.resolver";
import { latestAwardFirst } from "./label-award.resolver";

/** The labels and resolutions of a territory, those of its predecessors among them. */
@Resolver(() => Territory)
export class TerritoryLabelsResolver {
  @FieldResolver(() => LabelAwardConnection, {
    description:
      "Labels obtained by this territory or by a predecessor, latest first; `holder` tells which legal person.",
  })
  labelAwards(
    @Root() { code }: TerritoryRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<LabelAwardRow>> {
    return loadPage(scope, awardsOfTerritory, { page, order: latestAwardFirst, parent: code });
  }

  @FieldResolver(() => CouncilResolutionConnection, {
    description: "Resolutions voted by the council of this territory or of a predecessor, latest first.",
  })
  councilResolutions(
    @Root() { code }: TerritoryRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<CouncilResolutionRow>> {
    return loadPage(scope, resolutionsOfTerritory, { page, order: latestResolutionFirst, parent: code });
  }
}
