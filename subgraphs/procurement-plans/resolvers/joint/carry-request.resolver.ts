import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { carryRequestById, carryRequestList } from "../../loaders/joint/carry-request.loaders";
import { jointProcurementById } from "../../loaders/joint/joint-procurement.loaders";
import { plannedProcurementById } from "../../loaders/plans/planned-procurement.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { CarryRequestRow } from "../../repositories/joint/carry-request.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { Buyer } from "../../schema/buyers/buyer.type";
import {
  CarryRequest,
  CarryRequestConnection,
  CarryRequestFilter,
  CarryRequestSide,
} from "../../schema/joint/carry-request.type";
import { JointProcurement } from "../../schema/joint/joint-procurement.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";

@Resolver(() => CarryRequest)
export class CarryRequestResolver {
  @Query(() => CarryRequest, {
    nullable: true,
    description:
      "A request to carry a purchase by its identifier; null when there is none that the caller may see.",
  })
  carryRequest(
    @Arg("id", () => ID, { description: "Identifier of the request." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<CarryRequestRow | null> {
    return loaders.one(carryRequestById, id);
  }

  @Query(() => CarryRequestConnection, {
    description:
      "The requests to carry a purchase that the caller's organisation makes or receives, latest first.",
  })
  carryRequests(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CarryRequestFilter, { nullable: true, description: "Which requests." })
    filter: CarryRequestFilter | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<CarryRequestRow>> {
    const order = { field: "ASKED_ON", direction: "DESC" } as const;
    return loadPage(scope, carryRequestList, { page, order, conditions: conditionsOf(filter ?? {}, scope) });
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer that asks; null when it is not visible to the caller.",
  })
  buyer(@Root() { buyerSiret }: CarryRequestRow, @Ctx() { loaders }: Scope): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, buyerSiret);
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer that is asked to carry; null when it is not visible to the caller.",
  })
  carrier(@Root() { carrierSiret }: CarryRequestRow, @Ctx() { loaders }: Scope): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, carrierSiret);
  }

  @FieldResolver(() => Money, {
    description: "Estimated value of the line on the day of the request, excluding VAT.",
  })
  value(@Root() { valueCents }: CarryRequestRow): Money {
    return money(valueCents);
  }

  @FieldResolver(() => PlannedProcurement, {
    nullable: true,
    description: "The line as it is now; null when the caller may not see it.",
  })
  plannedProcurement(
    @Root() { plannedProcurementId }: CarryRequestRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PlannedProcurementRow | null> {
    return loaders.one(plannedProcurementById, plannedProcurementId);
  }

  @FieldResolver(() => JointProcurement, {
    nullable: true,
    description:
      "The joint procurement to which its acceptance invites; null when there is none, or when the caller may not see it.",
  })
  jointProcurement(
    @Root() { jointProcurementId }: CarryRequestRow,
    @Ctx() { loaders }: Scope,
  ): Promise<JointProcurementRow | null> {
    return jointProcurementId === null
      ? Promise.resolve(null)
      : loaders.one(jointProcurementById, jointProcurementId);
  }
}

function conditionsOf({ side, state }: CarryRequestFilter, { caller }: Scope): readonly Sql[] {
  const asking = sql`carry_request.organisation = ${caller.organisation}`;
  const asked = sql`carry_request.carrier_organisation = ${caller.organisation}`;
  return [
    ...(side == null ? [] : [side === CarryRequestSide.ASKED_BY_US ? asking : asked]),
    ...(state == null ? [] : [sql`carry_request.state::text = ${state}`]),
  ];
}
