import { Args, Ctx, Directive, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { CodedError } from "../../../../shared/graphql/coded-error";
import { Money, money } from "../../../../shared/graphql/money.type";
import { ratio } from "../../../../shared/kernel/ratio";
import type { Scope } from "../../context";
import { calendarCellsByPerimeter } from "../../loaders/territories/procurement-calendar.loaders";
import { quartersFrom } from "../../rules/territories/calendar-quarter";
import type { DomainSummary } from "../../rules/territories/domain-summary";
import {
  procurementCalendar,
  type CalendarFigures,
  type ProcurementCalendarFigures,
} from "../../rules/territories/procurement-calendar";
import { Territory } from "../../schema/foreign-entities.type";
import {
  ComingProcurements,
  mostQuarters,
  ProcurementCalendar,
  ProcurementCalendarArgs,
} from "../../schema/territories/procurement-calendar.type";
import { ProcurementDomainShare } from "../../schema/territories/procurement-summary.type";
import { perimeterKey } from "./perimeter-key";

@Resolver(() => Territory)
export class TerritoryCalendarResolver {
  @Directive('@requires(fields: "perimeter")')
  @FieldResolver(() => ProcurementCalendar, {
    nullable: true,
    description:
      "What the buyers of the perimeter mean to buy in the coming quarters, as far as the caller may see it.",
  })
  async procurementCalendar(
    @Root() territory: Territory,
    @Args(() => ProcurementCalendarArgs) { from, quarters: asked }: ProcurementCalendarArgs,
    @Ctx() { loaders, today }: Scope,
  ): Promise<ProcurementCalendarFigures> {
    const firstDay = from ?? today;
    const quarters = quartersFrom(firstDay, checkedQuarters(asked));
    const until = quarters.at(-1)?.endsOn ?? firstDay;
    const period = { from: firstDay, until };
    const cells = await loaders.group(calendarCellsByPerimeter, perimeterKey(territory), period);
    return procurementCalendar(cells, quarters);
  }
}

@Resolver(() => ComingProcurements)
export class ComingProcurementsResolver {
  @FieldResolver(() => Money, { description: "Sum of the estimated values, excluding VAT." })
  value(@Root() { valueCents }: CalendarFigures): Money {
    return money(valueCents);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Share that declares a consideration, from 0 to 1, to four decimals; null when there is no procurement.",
  })
  withConsiderationShare(@Root() { withConsiderationCount, count }: CalendarFigures): number | null {
    return ratio(withConsiderationCount, count);
  }

  @FieldResolver(() => [ProcurementDomainShare], {
    description: "By purchasing domain, largest value first.",
  })
  byDomain(@Root() { byDomain }: CalendarFigures): readonly DomainSummary[] {
    return byDomain;
  }
}

/** Throws INVALID_PAGE_SIZE outside 1–12. */
function checkedQuarters(quarters: number): number {
  if (quarters >= 1 && quarters <= mostQuarters) return quarters;
  throw new CodedError(
    "INVALID_PAGE_SIZE",
    `« quarters » doit être un entier de 1 à ${mostQuarters.toString()}.`,
    { argument: "quarters" },
  );
}
