import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { plannedProcurementsOfPlan } from "../../loaders/plans/planned-procurement.loaders";
import {
  procurementPlanById,
  procurementPlanList,
  totalsByPlan,
} from "../../loaders/plans/procurement-plan.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import { Buyer } from "../../schema/buyers/buyer.type";
import { PlannedProcurementListArgs } from "../../schema/plans/planned-procurement-list.args";
import { PlannedProcurementConnection } from "../../schema/plans/planned-procurement.type";
import { ProcurementPlanListArgs } from "../../schema/plans/procurement-plan-list.args";
import { ProcurementPlan, ProcurementPlanConnection } from "../../schema/plans/procurement-plan.type";
import { plannedProcurementPage } from "./planned-procurement-page";
import { procurementPlanPage } from "./procurement-plan-page";

@Resolver(() => ProcurementPlan)
export class ProcurementPlanResolver {
  @Query(() => ProcurementPlan, {
    nullable: true,
    description: "A plan by its identifier; null when there is none that the caller may see.",
  })
  procurementPlan(
    @Arg("id", () => ID, { description: "Identifier of the plan." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<ProcurementPlanRow | null> {
    return loaders.one(procurementPlanById, id);
  }

  @Query(() => ProcurementPlanConnection, { description: "The plans that the caller may see." })
  procurementPlans(
    @Args(() => ProcurementPlanListArgs) args: ProcurementPlanListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ProcurementPlanRow>> {
    return procurementPlanPage(scope, { list: procurementPlanList, args });
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer; null when it is not visible to the caller.",
  })
  buyer(@Root() { buyerSiret }: ProcurementPlanRow, @Ctx() { loaders }: Scope): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, buyerSiret);
  }

  @FieldResolver(() => PlannedProcurementConnection, { description: "Its lines that the caller may see." })
  plannedProcurements(
    @Root() { id }: ProcurementPlanRow,
    @Args(() => PlannedProcurementListArgs) args: PlannedProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<PlannedProcurementRow>> {
    return plannedProcurementPage(scope, { list: plannedProcurementsOfPlan, args, parent: id });
  }

  @FieldResolver(() => Money, {
    description: "Sum of the estimated values of its lines that the caller may see, excluding VAT.",
  })
  async plannedValue(@Root() { id }: ProcurementPlanRow, @Ctx() { loaders }: Scope): Promise<Money> {
    return money((await loaders.one(totalsByPlan, id))?.plannedCents ?? 0n);
  }

  @FieldResolver(() => Int, { description: "How many lines it has that the caller may see." })
  async lineCount(@Root() { id }: ProcurementPlanRow, @Ctx() { loaders }: Scope): Promise<number> {
    return (await loaders.one(totalsByPlan, id))?.lineCount ?? 0;
  }
}
