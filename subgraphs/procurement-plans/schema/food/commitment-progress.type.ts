import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { LegalOutcome } from "../law/legal-outcome.type";

@ObjectType({
  description:
    "Where a commitment of a council stands on a day (avancement), by the food that the buyers of the perimeter bought, as far as the caller may see it.",
})
export class CommitmentProgress {
  @Field(() => DateScalar, {
    description: "Day of which the spend is looked at: the one asked, or the due day once it has passed.",
  })
  readonly measuredOn!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Calendar year whose spend is measured: the latest with any by that day; null when nothing is measured.",
  })
  readonly measuredYear!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Declared part, in percent of the value, cut to two decimals; null when nothing is measured.",
  })
  readonly measuredPercent!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day by which to reach it; null when none was set.",
  })
  readonly dueOn!: string | null;

  @Field(() => LegalOutcome, {
    description:
      "Whether what was voted is reached. Short of it is a failure only once the due day has passed; undetermined for a metric that food spend does not answer.",
  })
  readonly outcome!: LegalOutcome;

  @Field(() => String, { description: "The outcome in words, in French." })
  readonly explanation!: string;
}
