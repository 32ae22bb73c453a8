import { Field, ObjectType } from "type-graphql";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import { executionModes, type ExecutionMode } from "../../reference/execution-mode";
import { trades, type Trade } from "../../reference/trade";
import { describedEnum } from "../../../../shared/graphql/described-enum";

export const TradeEnum = describedEnum("Trade", "The trade in which hours are done (corps d'état).", trades);

export const ExecutionModeEnum = describedEnum(
  "ExecutionMode",
  "How a clause is carried out (modalité de mise en œuvre).",
  executionModes,
);

@ObjectType({
  description: "Realised hours in one trade (heures réalisées par corps d'état): validated only.",
})
export class TradeHours {
  @Field(() => TradeEnum, { description: "The trade." })
  readonly trade!: Trade;

  @Field(() => HoursScalar, { description: "Validated hours, in hours." })
  readonly hours!: HundredthsOfHour;
}

@ObjectType({
  description: "Realised hours by one execution mode (heures réalisées par modalité): validated only.",
})
export class ExecutionModeHours {
  @Field(() => ExecutionModeEnum, { description: "The execution mode." })
  readonly executionMode!: ExecutionMode;

  @Field(() => HoursScalar, { description: "Validated hours, in hours." })
  readonly hours!: HundredthsOfHour;
}

@ObjectType({ description: "Realised hours in one trade by one execution mode: validated only." })
export class HoursBreakdown {
  @Field(() => TradeEnum, { description: "The trade." })
  readonly trade!: Trade;

  @Field(() => ExecutionModeEnum, { description: "The execution mode." })
  readonly executionMode!: ExecutionMode;

  @Field(() => HoursScalar, { description: "Validated hours, in hours." })
  readonly hours!: HundredthsOfHour;
}
