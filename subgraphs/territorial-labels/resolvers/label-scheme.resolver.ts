import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Page } from "../../../shared/pagination/connection.type";
import type { Order } from "../../../shared/pagination/order-input";
import { PageArgs } from "../../../shared/pagination/page-args";
import { loadPage } from "../../../shared/pagination/page-loader";
import type { Scope } from "../context";
import { criteriaByScheme, labelSchemeById, labelSchemeList } from "../loaders/label-scheme.loaders";
import type { LabelCriterionRow, LabelSchemeRow } from "../repositories/label-scheme.repository";
import {
  LabelCriterion,
  LabelScheme,
  LabelSchemeConnection,
  LabelSchemeOrder,
} from "../schema/label-scheme.type";

@Resolver(() => LabelScheme)
export class LabelSchemeResolver {
  @Query(() => LabelScheme, {
    nullable: true,
    description: "A label by its identifier; null when there is none.",
  })
  labelScheme(
    @Arg("id", () => ID, { description: "Identifier of the scheme." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<LabelSchemeRow | null> {
    return loaders.one(labelSchemeById, id);
  }

  @Query(() => LabelSchemeConnection, { description: "The labels that the hub knows." })
  labelSchemes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("orderBy", () => LabelSchemeOrder, {
      nullable: true,
      description: "The order; by name when absent.",
    })
    order: Order<"NAME"> | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<LabelSchemeRow>> {
    return loadPage(scope, labelSchemeList, { page, order: order ?? { field: "NAME", direction: "ASC" } });
  }

  @FieldResolver(() => [LabelCriterion], { description: "What the label requires, in order." })
  criteria(@Root() { id }: LabelSchemeRow, @Ctx() { loaders }: Scope): Promise<readonly LabelCriterionRow[]> {
    return loaders.group(criteriaByScheme, id);
  }
}
