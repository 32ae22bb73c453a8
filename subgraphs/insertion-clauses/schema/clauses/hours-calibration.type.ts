import { Field, Float, ID, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { hoursRoundings, type HoursRounding } from "../../reference/hours-rounding";
import { describedEnum } from "../../../../shared/graphql/described-enum";

const HoursRoundingEnum = describedEnum(
  "HoursRounding",
  "How the result of a calibration becomes whole hours (arrondi).",
  hoursRoundings,
);

@ObjectType({
  description:
    "How committed hours were worked out (calibrage): amount excluding VAT × labour share × insertion rate ÷ hourly cost.",
})
export class HoursCalibration {
  @Field(() => ID, { description: "Identifier of the calibration." })
  readonly id!: string;

  @Field(() => Float, {
    description: "Part of the amount that pays for labour (part de main-d'œuvre): 0.5 is 50 %.",
  })
  readonly labourShare!: number;

  @Field(() => Float, {
    description: "Part of the labour asked for insertion (taux d'insertion): 0.05 is 5 %.",
  })
  readonly insertionRate!: number;

  @Field(() => HoursRoundingEnum, { description: "How the result was rounded." })
  readonly rounding!: HoursRounding;

  @Field(() => DateScalar, { description: "Day of the calculation." })
  readonly calibratedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: "What was assumed, in French; null when nothing was noted.",
  })
  readonly assumptions!: string | null;
}
