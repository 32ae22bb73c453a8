import { sqltag as sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { SirenScalar } from "../../../shared/graphql/scalars/siren.scalar";
import type { Day } from "../../../shared/kernel/day";
import type { Page } from "../../../shared/pagination/connection.type";
import { frenchFold, likePattern } from "../../../shared/pagination/french-sort";
import type { Order } from "../../../shared/pagination/order-input";
import { PageArgs } from "../../../shared/pagination/page-args";
import { loadPage } from "../../../shared/pagination/page-loader";
import type { Scope } from "../context";
import {
  membershipsByOrganisation,
  organisationBySiren,
  organisationList,
  type OrganisationOrderField,
} from "../loaders/organisation.loaders";
import type { MembershipRow } from "../repositories/membership.repository";
import type { OrganisationRow } from "../repositories/organisation.repository";
import {
  Membership,
  Organisation,
  OrganisationConnection,
  OrganisationFilter,
  OrganisationOrder,
} from "../schema/organisation.type";

type OrganisationOrderBy = Order<OrganisationOrderField>;

const byName: OrganisationOrderBy = { field: "NAME", direction: "ASC" };

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description: "An organisation by its SIREN; null when it is not known to this hub.",
  })
  organisation(
    @Arg("siren", () => SirenScalar, { description: "SIREN of the legal person." }) siren: string,
    @Ctx() { loaders }: Scope,
  ): Promise<OrganisationRow | null> {
    return loaders.one(organisationBySiren, siren);
  }

  @Query(() => OrganisationConnection, { description: "The organisations known to this hub." })
  organisations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => OrganisationFilter, { nullable: true, description: "Which organisations." })
    filter: OrganisationFilter | undefined,
    @Arg("orderBy", () => OrganisationOrder, {
      nullable: true,
      description: "The order; by name when absent.",
    })
    order: OrganisationOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<OrganisationRow>> {
    const conditions = conditionsOf(filter, scope.today);
    return loadPage(scope, organisationList, { page, order: order ?? byName, conditions });
  }

  @FieldResolver(() => [Membership], {
    description: "Its memberships in intercommunalities, past, present and announced, oldest first.",
  })
  memberships(
    @Root() { siren }: OrganisationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly MembershipRow[]> {
    return loaders.group(membershipsByOrganisation, siren);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Organisation, { description: "The intercommunality." })
  intercommunality(@Root() root: MembershipRow, @Ctx() { loaders }: Scope): Promise<OrganisationRow | null> {
    return loaders.one(organisationBySiren, root.intercommunality);
  }
}

function conditionsOf({ kind, memberOf, nameContains }: OrganisationFilter = {}, today: Day) {
  return [
    ...(kind == null ? [] : [sql`organisation.kind::text = ${kind}`]),
    ...(memberOf == null ? [] : [isMemberOf(memberOf, today)]),
    ...(nameContains == null
      ? []
      : [sql`${frenchFold("organisation.name")} LIKE ${likePattern(nameContains)}`]),
  ];
}

function isMemberOf(intercommunality: string, today: Day) {
  return sql`EXISTS (
    SELECT 1 FROM organisations.membership m
    WHERE m.organisation = organisation.siren AND m.intercommunality = ${intercommunality}
      AND (m.valid_from IS NULL OR m.valid_from <= ${today}::date)
      AND (m.valid_until IS NULL OR m.valid_until >= ${today}::date))`;
}
