import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { buyerBySiret, buyerList } from "../../loaders/buyers/buyer.loaders";
import { contractsOfBuyer } from "../../loaders/contracts/contract.loaders";
import { plannedProcurementsOfBuyer } from "../../loaders/plans/planned-procurement.loaders";
import { plansOfBuyer } from "../../loaders/plans/procurement-plan.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import { BuyerListArgs } from "../../schema/buyers/buyer-list.args";
import { Buyer, BuyerConnection } from "../../schema/buyers/buyer.type";
import { ContractListArgs } from "../../schema/contracts/contract-list.args";
import { ContractConnection } from "../../schema/contracts/contract.type";
import { Territory } from "../../schema/foreign-entities.type";
import { PlannedProcurementListArgs } from "../../schema/plans/planned-procurement-list.args";
import { PlannedProcurementConnection } from "../../schema/plans/planned-procurement.type";
import { ProcurementPlanListArgs } from "../../schema/plans/procurement-plan-list.args";
import { ProcurementPlanConnection } from "../../schema/plans/procurement-plan.type";
import { buyerPage } from "./buyer-page";
import { contractPage } from "../contracts/contract-page";
import { plannedProcurementPage } from "../plans/planned-procurement-page";
import { procurementPlanPage } from "../plans/procurement-plan-page";

@Resolver(() => Buyer)
export class BuyerResolver {
  @Query(() => Buyer, {
    nullable: true,
    description: "A buyer by its SIRET; null when there is none that the caller may see.",
  })
  buyer(
    @Arg("siret", () => SiretScalar, { description: "SIRET of the establishment." }) siret: string,
    @Ctx() { loaders }: Scope,
  ): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, siret);
  }

  @Query(() => BuyerConnection, { description: "The buyers that the caller may see." })
  buyers(@Args(() => BuyerListArgs) args: BuyerListArgs, @Ctx() scope: Scope): Promise<Page<BuyerRow>> {
    return buyerPage(scope, { list: buyerList, args });
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description: "The territory that it belongs to; null for a buyer of no single territory.",
  })
  territory(@Root() { territoryCode }: BuyerRow): Territory | null {
    return territoryCode === null ? null : { code: territoryCode };
  }

  @FieldResolver(() => ProcurementPlanConnection, { description: "Its procurement plans (programmations)." })
  plans(
    @Root() { siret }: BuyerRow,
    @Args(() => ProcurementPlanListArgs) args: ProcurementPlanListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ProcurementPlanRow>> {
    return procurementPlanPage(scope, { list: plansOfBuyer, args, parent: siret });
  }

  @FieldResolver(() => PlannedProcurementConnection, {
    description: "Its planned procurements, of all its plans.",
  })
  plannedProcurements(
    @Root() { siret }: BuyerRow,
    @Args(() => PlannedProcurementListArgs) args: PlannedProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<PlannedProcurementRow>> {
    return plannedProcurementPage(scope, { list: plannedProcurementsOfBuyer, args, parent: siret });
  }

  @FieldResolver(() => ContractConnection, { description: "The contracts that it signed (marchés)." })
  contracts(
    @Root() { siret }: BuyerRow,
    @Args(() => ContractListArgs) args: ContractListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ContractRow>> {
    return contractPage(scope, { list: contractsOfBuyer, args, parent: siret });
  }
}
