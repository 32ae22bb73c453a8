import { sqltag as sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Page } from "../../../../shared/pagination/connection.type";
import { frenchFold, likePattern } from "../../../../shared/pagination/french-sort";
import type { Order } from "../../../../shared/pagination/order-input";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import {
  clauseFacilitatorById,
  clauseFacilitatorList,
  mandatesOfFacilitator,
  type ClauseFacilitatorOrderField,
} from "../../loaders/clause-facilitator.loaders";
import type {
  ClauseFacilitatorRow,
  FacilitatorMandateRow,
} from "../../repositories/clause-facilitator.repository";
import {
  ClauseFacilitator,
  ClauseFacilitatorConnection,
  ClauseFacilitatorFilter,
  ClauseFacilitatorOrder,
  FacilitatorMandateConnection,
} from "../../schema/facilitators/clause-facilitator.type";
import { Buyer, Territory } from "../../schema/foreign-entities.type";

type FacilitatorOrderBy = Order<ClauseFacilitatorOrderField>;

const byName: FacilitatorOrderBy = { field: "NAME", direction: "ASC" };

@Resolver(() => ClauseFacilitator)
export class ClauseFacilitatorResolver {
  @Query(() => ClauseFacilitator, {
    nullable: true,
    description: "A facilitator by its identifier; null when there is none that the caller may see.",
  })
  clauseFacilitator(
    @Arg("id", () => ID, { description: "Identifier of the facilitator." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<ClauseFacilitatorRow | null> {
    return loaders.one(clauseFacilitatorById, id);
  }

  @Query(() => ClauseFacilitatorConnection, { description: "The facilitators that the caller may see." })
  clauseFacilitators(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ClauseFacilitatorFilter, { nullable: true, description: "Which facilitators." })
    filter: ClauseFacilitatorFilter | undefined,
    @Arg("orderBy", () => ClauseFacilitatorOrder, {
      nullable: true,
      description: "The order; by name when absent.",
    })
    order: FacilitatorOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<ClauseFacilitatorRow>> {
    const conditions = facilitatorConditions(filter);
    return loadPage(scope, clauseFacilitatorList, { page, order: order ?? byName, conditions });
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The organisation that the service belongs to.",
  })
  organisation(@Root() { siret }: ClauseFacilitatorRow): Buyer {
    return { siret };
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description: "The territory that the service covers; null when it is not bound to one.",
  })
  territory(@Root() { territoryCode }: ClauseFacilitatorRow): Pick<Territory, "code"> | null {
    return territoryCode === null ? null : { code: territoryCode };
  }

  @FieldResolver(() => FacilitatorMandateConnection, {
    description: "What owners entrust to the service (mandats), the oldest first.",
  })
  mandates(
    @Root() { id }: ClauseFacilitatorRow,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("on", () => DateScalar, {
      nullable: true,
      description: "Mandates covering this day; all when absent.",
    })
    on: string | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<FacilitatorMandateRow>> {
    return loadPage(scope, mandatesOfFacilitator, {
      page,
      order: { field: "VALID_FROM", direction: "ASC" },
      conditions: mandateConditions(on),
      parent: id,
    });
  }
}

function facilitatorConditions({ territoryCode, nameContains }: ClauseFacilitatorFilter = {}) {
  return [
    ...(territoryCode == null ? [] : [sql`clause_facilitator.territory_code = ${territoryCode}`]),
    ...(nameContains == null
      ? []
      : [sql`${frenchFold("clause_facilitator.name")} LIKE ${likePattern(nameContains)}`]),
  ];
}

function mandateConditions(on: string | undefined) {
  return on == null
    ? []
    : [
        sql`facilitator_mandate.valid_from <= ${on}::text::date`,
        sql`coalesce(facilitator_mandate.valid_until, 'infinity') >= ${on}::text::date`,
      ];
}
