import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../shared/pagination/connection.type";
import type { Scope } from "../context";
import { buyersOfPerimeter } from "../loaders/buyer.loaders";
import { plannedProcurementsOfPerimeter } from "../loaders/planned-procurement.loaders";
import { summaryCellsByPerimeter } from "../loaders/procurement-summary.loaders";
import type { BuyerRow } from "../repositories/buyer.repository";
import type { PlannedProcurementRow } from "../repositories/planned-procurement.repository";
import { procurementSummary, type ProcurementSummaryFigures } from "../rules/procurement-summary";
import { BuyerListArgs } from "../schema/buyer-list.args";
import { BuyerConnection } from "../schema/buyer.type";
import { Territory } from "../schema/foreign-entities.type";
import { PlannedProcurementListArgs } from "../schema/planned-procurement-list.args";
import { PlannedProcurementConnection } from "../schema/planned-procurement.type";
import { ProcurementSummary } from "../schema/procurement-summary.type";
import { buyerPage } from "./buyer-page";
import { plannedProcurementPage } from "./planned-procurement-page";

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
  ): Promise<ProcurementSummaryFigures> {
    return procurementSummary(await loaders.group(summaryCellsByPerimeter, perimeterKey(territory)));
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

/** The same codes in any order are one perimeter, read once. Codes hold no comma. */
function perimeterKey({ code, perimeter }: Territory): string {
  return [...(perimeter ?? [code])].sort().join(",");
}
