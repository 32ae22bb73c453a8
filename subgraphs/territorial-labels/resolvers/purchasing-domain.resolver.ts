import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../shared/pagination/connection.type";
import { PageArgs } from "../../../shared/pagination/page-args";
import { loadPage } from "../../../shared/pagination/page-loader";
import type { Scope } from "../context";
import { resolutionsOfDomain } from "../loaders/council-resolution.loaders";
import type { CouncilResolutionRow } from "../repositories/council-resolution.repository";
import { CouncilResolutionConnection } from "../schema/council-resolution.type";
import { PurchasingDomain } from "../schema/foreign-entities.type";
import { latestResolutionFirst } from "./council-resolution.resolver";

@Resolver(() => PurchasingDomain)
export class PurchasingDomainResolver {
  @FieldResolver(() => CouncilResolutionConnection, {
    nullable: true,
    description: "Council resolutions (délibérations) about this domain, latest first.",
  })
  councilResolutions(
    @Root() { id }: PurchasingDomain,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<CouncilResolutionRow>> {
    return loadPage(scope, resolutionsOfDomain, { page, order: latestResolutionFirst, parent: id });
  }
}
