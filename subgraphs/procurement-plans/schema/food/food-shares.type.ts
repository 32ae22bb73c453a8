import { Field, Float, Int, ObjectType } from "type-graphql";
import type { FoodClass } from "../../rules/food/food-class";
import type { TargetedMeasure } from "../../rules/food/food-targets";
import { LegalOutcome } from "../law/legal-outcome.type";
import { FoodClassEnum, FoodTargetMeasureEnum } from "./food-enums.type";

@ObjectType({ description: "What was spent on one class of products. Each euro is in one class alone." })
export class FoodClassShare {
  @Field(() => FoodClassEnum, { description: "The class." })
  readonly foodClass!: FoodClass;
}

@ObjectType({ description: "What the law wants of a year's food, against what the spend shows." })
export class FoodTargetProgress {
  @Field(() => FoodTargetMeasureEnum, { description: "What is measured." })
  readonly measure!: TargetedMeasure;

  @Field(() => Float, {
    nullable: true,
    description:
      "Declared part, in percent of the value, cut to two decimals; null when nothing of the kind was bought.",
  })
  readonly measuredPercent!: number | null;

  @Field(() => LegalOutcome, {
    description:
      "Whether the target is reached. Undetermined while the year is not over, and when purchases that do not say what they are could change the answer.",
  })
  readonly outcome!: LegalOutcome;

  @Field(() => String, { description: "The outcome in words, in French." })
  readonly explanation!: string;

  @Field(() => String, {
    nullable: true,
    description: "Text that sets the target, in French; null when none is known for that year.",
  })
  readonly source!: string | null;
}

@ObjectType({
  description:
    "How much of the food bought in a calendar year is organic, of quality, from fair trade or local (bilan EGAlim), as far as the caller may see the spend. Values exclude VAT.",
})
export class FoodShares {
  @Field(() => Int, { description: "The calendar year." })
  readonly year!: number;

  @Field(() => Int, { description: "Lines of spend counted." })
  readonly lineCount!: number;
}
