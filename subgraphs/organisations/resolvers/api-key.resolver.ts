import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../shared/pagination/connection.type";
import type { Order } from "../../../shared/pagination/order-input";
import { PageArgs } from "../../../shared/pagination/page-args";
import { loadPage } from "../../../shared/pagination/page-loader";
import type { Scope } from "../context";
import { apiKeyList, type ApiKeyOrderField } from "../loaders/api-key.loaders";
import type { ApiKeyRow } from "../repositories/api-key.repository";
import type { OrganisationRow } from "../repositories/organisation.repository";
import { keyStatus } from "../rules/key-status";
import { ApiKey, ApiKeyConnection, ApiKeyOrder, ApiKeyStatus } from "../schema/api-key.type";
import { Organisation } from "../schema/organisation.type";

type ApiKeyOrderBy = Order<ApiKeyOrderField>;

const newestFirst: ApiKeyOrderBy = { field: "CREATED_AT", direction: "DESC" };

@Resolver(() => Organisation)
export class OrganisationKeysResolver {
  @FieldResolver(() => ApiKeyConnection, {
    nullable: true,
    description: "Its API keys, dead ones included; null for anybody but its administrators.",
  })
  async apiKeys(
    @Root() { siren }: OrganisationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("orderBy", () => ApiKeyOrder, {
      nullable: true,
      description: "The order; newest first when absent.",
    })
    order: ApiKeyOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<ApiKeyRow> | null> {
    // Row security hides other organisations' keys anyway: null says that there is nothing to look at here.
    const { organisation, roles } = scope.caller;
    if (organisation !== siren || !roles.includes("ADMINISTRATOR")) return null;
    return loadPage(scope, apiKeyList, { page, order: order ?? newestFirst, parent: siren });
  }
}

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @FieldResolver(() => ApiKeyStatus, { description: "What it is worth now." })
  status(@Root() key: ApiKeyRow, @Ctx() { now }: Scope): string {
    return keyStatus(key, now);
  }
}
