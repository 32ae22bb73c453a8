import { Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { ratio } from "../../../../shared/kernel/ratio";
import type { Scope } from "../../context";
import { fulfilmentByPerimeter } from "../../loaders/contracts/fulfilment.loaders";
import {
  plannedAgainstAwarded,
  type PlannedAgainstAwarded as Comparison,
} from "../../rules/contracts/fulfilment";
import {
  PlannedAgainstAwarded,
  ProcurementSummary,
  ProcurementYear,
} from "../../schema/territories/procurement-summary.type";
import type { PerimeterSummary, PerimeterYear } from "./perimeter-summary";

@Resolver(() => ProcurementSummary)
export class SummaryComparisonResolver {
  @FieldResolver(() => PlannedAgainstAwarded, {
    description: "What was planned against what was awarded, all years together.",
  })
  async plannedAgainstAwarded(
    @Root() { perimeter }: PerimeterSummary,
    @Ctx() { loaders }: Scope,
  ): Promise<Comparison> {
    return plannedAgainstAwarded(await loaders.group(fulfilmentByPerimeter, perimeter));
  }
}

@Resolver(() => ProcurementYear)
export class YearComparisonResolver {
  @FieldResolver(() => PlannedAgainstAwarded, {
    description:
      "What was planned against what was awarded, for the plans of the year, whenever the contracts were notified.",
  })
  async plannedAgainstAwarded(
    @Root() { perimeter, year }: PerimeterYear,
    @Ctx() { loaders }: Scope,
  ): Promise<Comparison> {
    const cells = await loaders.group(fulfilmentByPerimeter, perimeter);
    return plannedAgainstAwarded(cells.filter((each) => each.year === year));
  }
}

@Resolver(() => PlannedAgainstAwarded)
export class PlannedAgainstAwardedResolver {
  @FieldResolver(() => Money, { description: "Sum of their estimated values, excluding VAT." })
  plannedValue(@Root() { plannedCents }: Comparison): Money {
    return money(plannedCents);
  }

  @FieldResolver(() => Money, {
    description: "Sum of the values of their contracts at notification, excluding VAT.",
  })
  awardedValue(@Root() { awardedCents }: Comparison): Money {
    return money(awardedCents);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "What was awarded for each euro planned, to four decimals: above 1 when more was awarded than planned. Null when nothing was planned, which is not zero.",
  })
  ratio(@Root() { awardedCents, plannedCents }: Comparison): number | null {
    return ratio(awardedCents, plannedCents);
  }
}
