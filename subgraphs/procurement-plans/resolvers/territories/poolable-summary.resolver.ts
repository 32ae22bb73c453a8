import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Scope } from "../../context";
import { poolableCents } from "../../rules/pooling/poolable-value";
import { ProcurementSummary } from "../../schema/territories/procurement-summary.type";
import { listedOpportunities } from "../pooling/opportunity-page";
import type { PerimeterSummary } from "./perimeter-summary";

export interface ProcurementSummaryRow extends PerimeterSummary {
  /** Code of the territory that was asked about. */
  readonly territory: string;
}

/** What could be bought together; nothing is searched unless it is asked for. */
@Resolver(() => ProcurementSummary)
export class PoolableSummaryResolver {
  @FieldResolver(() => Int, {
    description:
      "Pooling opportunities of the territory today (opportunités de mutualisation), as `poolingOpportunities` lists them: without those that the caller's organisation dismissed.",
  })
  async poolingOpportunityCount(
    @Root() { territory }: ProcurementSummaryRow,
    @Ctx() scope: Scope,
  ): Promise<number> {
    return (await listedOpportunities(scope, territory, { on: scope.today })).length;
  }

  @FieldResolver(() => Money, {
    description:
      "Estimated value of the needs that these opportunities hold (montant mutualisable), excluding VAT: all their buyers together, each need counted once.",
  })
  async poolableValue(@Root() { territory }: ProcurementSummaryRow, @Ctx() scope: Scope): Promise<Money> {
    return money(poolableCents(await listedOpportunities(scope, territory, { on: scope.today })));
  }
}
