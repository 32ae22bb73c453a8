import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { contractsByPlannedProcurement } from "../../loaders/contracts/contract.loaders";
import {
  lotsByPlannedProcurement,
  plannedProcurementById,
  plannedProcurementList,
} from "../../loaders/plans/planned-procurement.loaders";
import { procurementPlanById } from "../../loaders/plans/procurement-plan.loaders";
import { purchasingDomainById } from "../../loaders/domains/purchasing-domain.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { LotRow } from "../../repositories/plans/lot.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import type { PurchasingDomainRow } from "../../repositories/domains/purchasing-domain.repository";
import { Buyer } from "../../schema/buyers/buyer.type";
import { Contract } from "../../schema/contracts/contract.type";
import { Lot } from "../../schema/plans/lot.type";
import { PlannedProcurementListArgs } from "../../schema/plans/planned-procurement-list.args";
import {
  PlannedProcurement,
  PlannedProcurementConnection,
  ProcurementQuantity,
} from "../../schema/plans/planned-procurement.type";
import { ProcurementPlan } from "../../schema/plans/procurement-plan.type";
import { PurchasingDomain } from "../../schema/domains/purchasing-domain.type";
import { plannedProcurementPage } from "./planned-procurement-page";

@Resolver(() => PlannedProcurement)
export class PlannedProcurementResolver {
  @Query(() => PlannedProcurement, {
    nullable: true,
    description: "A planned procurement by its identifier; null when there is none that the caller may see.",
  })
  plannedProcurement(
    @Arg("id", () => ID, { description: "Identifier of the planned procurement." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<PlannedProcurementRow | null> {
    return loaders.one(plannedProcurementById, id);
  }

  @Query(() => PlannedProcurementConnection, {
    description: "The planned procurements that the caller may see.",
  })
  plannedProcurements(
    @Args(() => PlannedProcurementListArgs) args: PlannedProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<PlannedProcurementRow>> {
    return plannedProcurementPage(scope, { list: plannedProcurementList, args });
  }

  @FieldResolver(() => ProcurementPlan, {
    nullable: true,
    description:
      "Its plan; null when the plan is not visible to the caller, such as a draft of which one need is pooled.",
  })
  plan(
    @Root() { planId }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<ProcurementPlanRow | null> {
    return loaders.one(procurementPlanById, planId);
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer; null when it is not visible to the caller.",
  })
  buyer(@Root() { buyerSiret }: PlannedProcurementRow, @Ctx() { loaders }: Scope): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, buyerSiret);
  }

  @FieldResolver(() => PurchasingDomain, {
    nullable: true,
    description: "The purchasing domain; null when it has none, or none that the caller may see.",
  })
  domain(
    @Root() { domainId }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PurchasingDomainRow | null> {
    return domainId === null ? Promise.resolve(null) : loaders.one(purchasingDomainById, domainId);
  }

  @FieldResolver(() => Money, {
    description: "Estimated value (montant estimé) excluding VAT, over the whole duration.",
  })
  value(@Root() { valueCents }: PlannedProcurementRow): Money {
    return money(valueCents);
  }

  @FieldResolver(() => ProcurementQuantity, {
    nullable: true,
    description: "Quantity needed; null when not stated.",
  })
  quantity(@Root() { quantityHundredths, unit }: PlannedProcurementRow): ProcurementQuantity | null {
    return quantityHundredths === null || unit === null ? null : { amount: quantityHundredths, unit };
  }

  @FieldResolver(() => [Lot], { description: "Its lots, by number; empty when it is awarded as a whole." })
  lots(@Root() { id }: PlannedProcurementRow, @Ctx() { loaders }: Scope): Promise<readonly LotRow[]> {
    return loaders.group(lotsByPlannedProcurement, id);
  }

  @FieldResolver(() => [Contract], { description: "The contracts that fulfil it, oldest first." })
  contracts(
    @Root() { id }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly ContractRow[]> {
    return loaders.group(contractsByPlannedProcurement, id);
  }
}
