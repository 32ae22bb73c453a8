import { Field, Float, Int, ObjectType } from "type-graphql";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import { ExecutionModeHours, TradeHours } from "../hours/hours-breakdown.type";

@ObjectType({ description: "Insertion figures of one calendar year." })
export class InsertionYear {
  @Field(() => Int, { description: "The year." })
  readonly year!: number;

  @Field(() => Int, { description: "Operations whose works begin in the year." })
  readonly operationCount!: number;

  @Field(() => HoursScalar, {
    description: "Hours committed by the operations whose works begin in the year.",
  })
  readonly committedHours!: HundredthsOfHour;

  @Field(() => HoursScalar, { description: "Validated hours done in the months of the year." })
  readonly realisedHours!: HundredthsOfHour;
}

@ObjectType({
  description:
    "Insertion in a territory and those counted with it (insertion par l'activité): what the caller may see.",
})
export class InsertionSummary {
  @Field(() => Int, { description: "Operations located in the territory." })
  readonly operationCount!: number;

  @Field(() => HoursScalar, { description: "Hours committed (heures prévues), in hours." })
  readonly committedHours!: HundredthsOfHour;

  @Field(() => HoursScalar, { description: "Hours realised (heures réalisées), in hours: validated only." })
  readonly realisedHours!: HundredthsOfHour;

  @Field(() => HoursScalar, { description: "Hours declared and not yet decided about, in hours." })
  readonly declaredHours!: HundredthsOfHour;

  @Field(() => Float, {
    nullable: true,
    description: "Realised ÷ committed: 1.5 is 150 %; null when nothing is committed.",
  })
  readonly completionRatio!: number | null;

  @Field(() => [TradeHours], { description: "Realised hours by trade, the most first." })
  readonly byTrade!: readonly TradeHours[];

  @Field(() => [ExecutionModeHours], { description: "Realised hours by execution mode, the most first." })
  readonly byMode!: readonly ExecutionModeHours[];

  @Field(() => [InsertionYear], { description: "Figures by year, the first year first." })
  readonly byYear!: readonly InsertionYear[];
}
