import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";

/** Most quarters that one calendar shows. */
export const mostQuarters = 12;

@ArgsType()
export class ProcurementCalendarArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "A day of the first quarter; today when absent. Days of that quarter before it do not count.",
  })
  readonly from?: string | null;

  @Field(() => Int, { defaultValue: 4, description: "How many quarters to show, from 1 to 12." })
  readonly quarters!: number;
}

@ObjectType({ description: "Open needs, counted and summed (achats à venir)." })
export class ComingProcurements {
  @Field(() => Int, { description: "Planned procurements (lignes)." })
  readonly count!: number;

  @Field(() => Int, { description: "Those that declare at least one consideration." })
  readonly withConsiderationCount!: number;
}

@ObjectType({ description: "A quarter (trimestre civil) and the procurements that come in it." })
export class ProcurementQuarter {
  @Field(() => Int, { description: "Calendar year." })
  readonly year!: number;

  @Field(() => Int, { description: "Quarter of the year, from 1 to 4." })
  readonly quarter!: number;

  @Field(() => DateScalar, { description: "First day of the quarter." })
  readonly startsOn!: string;

  @Field(() => DateScalar, { description: "Last day of the quarter, inclusive." })
  readonly endsOn!: string;

  @Field(() => ComingProcurements, {
    description: "Open needs whose notice is due in the quarter or, for want of that day, that start in it.",
  })
  readonly procurements!: ComingProcurements;
}

@ObjectType({
  description:
    "When the buyers of a territory's perimeter mean to buy (calendrier des achats à venir), as far as the caller may see it.",
})
export class ProcurementCalendar {
  @Field(() => [ProcurementQuarter], {
    description: "The quarters asked for, earliest first, none left out.",
  })
  readonly quarters!: readonly ProcurementQuarter[];

  @Field(() => ComingProcurements, {
    description:
      "Open needs that state neither the day of their notice nor that of their start, of years that are not over.",
  })
  readonly undated!: ComingProcurements;
}
