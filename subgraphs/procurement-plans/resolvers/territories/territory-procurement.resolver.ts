import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { buyersOfPerimeter } from "../../loaders/buyers/buyer.loaders";
import { plannedProcurementsOfPerimeter } from "../../loaders/plans/planned-procurement.loaders";
import { summaryCellsByPerimeter } from "../../loaders/territories/procurement-summary.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { procurementSummary } from "../../rules/territories/procurement-summary";
import { BuyerListArgs } from "../../schema/buyers/buyer-list.args";
import { BuyerConnection } from "../../schema/buyers/buyer.type";
import { Territory } from "../../schema/foreign-entities.type";
import { PlannedProcurementListArgs } from "../../schema/plans/planned-procurement-list.args";
import { PlannedProcurementConnection } from "../../schema/plans/planned-procurement.type";
import { ProcurementSummary } from "../../schema/territories/procurement-summary.type";
import { buyerPage } from "../buyers/buyer-page";
import { plannedProcurementPage } from "../plans/planned-procurement-page";
import { perimeterKey } from "./perimeter-key";
import type { ProcurementSummaryRow } from "./poolable-summary.resolver";
import { summaryOfPerimeter } from "./perimeter-summary";

/** What is bought in the perimeter of a territory: itself, its members and those it took over. */
@Resolver(() => Territory)
export class TerritoryProcurementResolver {
  @Directive('@requires(fields: "perimeter")')
  @FieldResolver(() => ProcurementSummary, {
    nullable: true,
    description: "What the buyers of the perimeter plan and award, as far as the caller may see it.",
  })
  async procurementSummary(
    @Root() territory: Territory,
    @Ctx() { loaders }: Scope,
  ): Promise<ProcurementSummaryRow> {
    const perimeter = perimeterKey(territory);
    const cells = await loaders.group(summaryCellsByPerimeter, perimeter);
    return { ...summaryOfPerimeter(perimeter, procurementSummary(cells)), territory: territory.code };
  }

  @Directive('@requires(fields: "perimeter")')
  @FieldResolver(() => BuyerConnection, {
    nullable: true,
    description: "The buyers of the perimeter (acheteurs).",
  })
  buyers(
    @Root() territory: Territory,
    @Args(() => BuyerListArgs) args: BuyerListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<BuyerRow>> {
    return buyerPage(scope, { list: buyersOfPerimeter, args, parent: perimeterKey(territory) });
  }

  @Directive('@requires(fields: "perimeter")')
  @FieldResolver(() => PlannedProcurementConnection, {
    nullable: true,
    description: "The planned procurements of the buyers of the perimeter.",
  })
  plannedProcurements(
    @Root() territory: Territory,
    @Args(() => PlannedProcurementListArgs) args: PlannedProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<PlannedProcurementRow>> {
    const parent = perimeterKey(territory);
    return plannedProcurementPage(scope, { list: plannedProcurementsOfPerimeter, args, parent });
  }
}
