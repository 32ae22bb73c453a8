import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { operationsOfOwner } from "../../loaders/operation.loaders";
import type { OperationRow } from "../../repositories/operation.repository";
import { Buyer } from "../../schema/foreign-entities.type";
import { OperationConnection } from "../../schema/operations/operation.type";
import { latestWorksFirst } from "./operation.resolver";

@Resolver(() => Buyer)
export class BuyerOperationsResolver {
  @FieldResolver(() => OperationConnection, {
    nullable: true,
    description:
      "Operations with insertion clauses that it owns (maître d'ouvrage), latest start of works first.",
  })
  operations(
    @Root() { siret }: Buyer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<OperationRow>> {
    return loadPage(scope, operationsOfOwner, { page, order: latestWorksFirst, parent: siret });
  }
}
