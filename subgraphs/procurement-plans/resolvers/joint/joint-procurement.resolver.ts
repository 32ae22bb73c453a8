import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { purchasingDomainById } from "../../loaders/domains/purchasing-domain.loaders";
import {
  jointProcurementById,
  jointProcurementList,
  totalsByJointProcurement,
} from "../../loaders/joint/joint-procurement.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { PurchasingDomainRow } from "../../repositories/domains/purchasing-domain.repository";
import type {
  JointProcurementRow,
  JointTotalsRow,
} from "../../repositories/joint/joint-procurement.repository";
import { Buyer } from "../../schema/buyers/buyer.type";
import { PurchasingDomain } from "../../schema/domains/purchasing-domain.type";
import { JointProcurementListArgs } from "../../schema/joint/joint-procurement-list.args";
import { JointProcurement, JointProcurementConnection } from "../../schema/joint/joint-procurement.type";
import { jointProcurementPage } from "./joint-procurement-page";

@Resolver(() => JointProcurement)
export class JointProcurementResolver {
  @Query(() => JointProcurement, {
    nullable: true,
    description: "A joint procurement by its identifier; null when there is none that the caller may see.",
  })
  jointProcurement(
    @Arg("id", () => ID, { description: "Identifier of the joint procurement." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<JointProcurementRow | null> {
    return loaders.one(jointProcurementById, id);
  }

  @Query(() => JointProcurementConnection, {
    description: "The joint procurements that the caller may see (groupements de commandes).",
  })
  jointProcurements(
    @Args(() => JointProcurementListArgs) args: JointProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<JointProcurementRow>> {
    return jointProcurementPage(scope, { list: jointProcurementList, args });
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer that leads it (coordonnateur); null when it is not visible to the caller.",
  })
  leadBuyer(
    @Root() { leadBuyerSiret }: JointProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, leadBuyerSiret);
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description:
      "The member to which the lead is being handed over, until it takes over; null when there is none, or when it is not visible to the caller.",
  })
  handedOverTo(
    @Root() { handoverSiret }: JointProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<BuyerRow | null> {
    return handoverSiret === null ? Promise.resolve(null) : loaders.one(buyerBySiret, handoverSiret);
  }

  @FieldResolver(() => PurchasingDomain, {
    nullable: true,
    description: "Its purchasing domain; null when it has none, or none that the caller may see.",
  })
  domain(
    @Root() { domainId }: JointProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PurchasingDomainRow | null> {
    return domainId === null ? Promise.resolve(null) : loaders.one(purchasingDomainById, domainId);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "Sum of what the members that joined bring, excluding VAT. Told to the lead alone, since what each brings is between it and the lead: null for everybody else, members included, and when nobody brings anything.",
  })
  async value(@Root() joint: JointProcurementRow, @Ctx() scope: Scope): Promise<Money | null> {
    const cents = (await totalsForLead(joint, scope))?.neededCents ?? null;
    return cents === null ? null : money(cents);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What it was awarded at, all members together, excluding VAT. Told to the lead alone: null for everybody else, and until it is awarded.",
  })
  async awardedValue(@Root() joint: JointProcurementRow, @Ctx() scope: Scope): Promise<Money | null> {
    const cents = (await totalsForLead(joint, scope))?.awardedCents ?? null;
    return cents === null ? null : money(cents);
  }
}

/** A part of a sum would pass for the whole: others than the lead are told nothing. */
function totalsForLead(
  { id, organisation }: JointProcurementRow,
  { loaders, caller }: Scope,
): Promise<JointTotalsRow | null> {
  return organisation === caller.organisation
    ? loaders.one(totalsByJointProcurement, id)
    : Promise.resolve(null);
}
