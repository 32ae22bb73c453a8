import { Ctx, FieldResolver, Float, Resolver, Root, type ClassType } from "type-graphql";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import { ratio } from "../../../../shared/kernel/ratio";
import type { Scope } from "../../context";
import type { HoursBucket } from "../../repositories/hours-progress.repository";
import { hoursBreakdown, hoursByMode, hoursByTrade, type HoursShare } from "../../rules/hours-breakdown";
import { hoursIn, remainingHours } from "../../rules/hours-sums";
import { ExecutionModeHours, HoursBreakdown, TradeHours } from "../../schema/hours/hours-breakdown.type";
import { seesWholeLedger } from "./whole-ledger";

/** Where the hours of something that commits hours are found. */
export interface HoursProgressSource<Row> {
  readonly type: () => ClassType;
  readonly committed: (row: Row, scope: Scope) => HundredthsOfHour | Promise<HundredthsOfHour>;
  readonly hours: (row: Row, scope: Scope) => Promise<readonly HoursBucket[]>;
  readonly operationId: (row: Row) => string;
}

/** Makes the resolver of the fields that tell how far committed hours are done, alike on an operation and a clause. */
export function hoursProgressResolver<Row extends object>({
  type,
  committed,
  hours,
  operationId,
}: HoursProgressSource<Row>) {
  @Resolver(type)
  class HoursProgressResolver {
    @FieldResolver(() => HoursScalar, {
      description: "Hours realised (heures réalisées), in hours: validated ones only.",
    })
    async realisedHours(@Root() row: Row, @Ctx() scope: Scope): Promise<HundredthsOfHour> {
      return hoursIn(await hours(row, scope), "VALIDATED");
    }

    @FieldResolver(() => HoursScalar, { description: "Hours declared and not yet decided about, in hours." })
    async declaredHours(@Root() row: Row, @Ctx() scope: Scope): Promise<HundredthsOfHour> {
      return hoursIn(await hours(row, scope), "DECLARED");
    }

    @FieldResolver(() => HoursScalar, {
      description:
        "Hours still to do (reste à réaliser), in hours: committed less realised, never below zero. At most so many for an employer or contractor that sees its own hours alone.",
    })
    async remainingHours(@Root() row: Row, @Ctx() scope: Scope): Promise<HundredthsOfHour> {
      return remainingHours(await committed(row, scope), hoursIn(await hours(row, scope), "VALIDATED"));
    }

    @FieldResolver(() => Float, {
      nullable: true,
      description:
        "Realised ÷ committed (taux de réalisation): 1.5 is 150 %; null when nothing is committed, and for an employer or contractor that sees its own hours alone.",
    })
    async completionRatio(@Root() row: Row, @Ctx() scope: Scope): Promise<number | null> {
      if (!(await seesWholeLedger(operationId(row), scope))) return null;
      return ratio(hoursIn(await hours(row, scope), "VALIDATED"), await committed(row, scope));
    }

    @FieldResolver(() => [TradeHours], {
      description: "Realised hours by trade (corps d'état), the most first.",
    })
    async hoursByTrade(
      @Root() row: Row,
      @Ctx() scope: Scope,
    ): Promise<readonly Omit<HoursShare, "executionMode">[]> {
      return hoursByTrade(await hours(row, scope));
    }

    @FieldResolver(() => [ExecutionModeHours], {
      description: "Realised hours by execution mode (modalité de mise en œuvre), the most first.",
    })
    async hoursByMode(@Root() row: Row, @Ctx() scope: Scope): Promise<readonly Omit<HoursShare, "trade">[]> {
      return hoursByMode(await hours(row, scope));
    }

    @FieldResolver(() => [HoursBreakdown], {
      description: "Realised hours by trade and execution mode, the most first.",
    })
    async hoursBreakdown(@Root() row: Row, @Ctx() scope: Scope): Promise<readonly HoursShare[]> {
      return hoursBreakdown(await hours(row, scope));
    }
  }
  return HoursProgressResolver;
}
