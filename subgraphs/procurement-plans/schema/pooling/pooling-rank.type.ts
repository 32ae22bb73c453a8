import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

export enum PoolingCriterion {
  BUYERS = "BUYERS",
  VALUE = "VALUE",
  TIME_LEFT = "TIME_LEFT",
  CONSIDERATIONS = "CONSIDERATIONS",
  LIKENESS = "LIKENESS",
}

registerEnumType(PoolingCriterion, {
  name: "PoolingCriterion",
  description: "What makes a pooling opportunity rank high.",
  valuesConfig: {
    BUYERS: {
      description: "How many organisations plan the need: 6 points for each beyond the first, 30 at most.",
    },
    VALUE: {
      description:
        "The summed value: 5 points from 10,000 euros, 10 from 25,000, 15 from 50,000, 20 from 100,000, 25 from 250,000.",
    },
    TIME_LEFT: {
      description: "Days until the last day to join: 8 points from 21 days, 15 from 45, 20 from 90.",
    },
    CONSIDERATIONS: {
      description: "Considerations that several organisations declare: 5 points each, 15 at most.",
    },
    LIKENESS: {
      description: "10 points for one CPV code, 5 for one class, none for the same domain alone.",
    },
  },
});

@ObjectType({ description: "The points of one criterion (motif du classement)." })
export class PoolingRankReason {
  @Field(() => PoolingCriterion, { description: "The criterion." })
  readonly criterion!: PoolingCriterion;

  @Field(() => Int, { description: "Points given." })
  readonly points!: number;

  @Field(() => Int, { description: "Most points that the criterion gives." })
  readonly outOf!: number;

  @Field(() => String, { description: "Why, in French." })
  readonly reason!: string;
}

@ObjectType({ description: "How much a pooling opportunity deserves to be looked at first (classement)." })
export class PoolingRank {
  @Field(() => Int, { description: "Sum of the points, out of 100." })
  readonly score!: number;

  @Field(() => [PoolingRankReason], {
    description: "Every criterion with its points, the score being their sum.",
  })
  readonly reasons!: readonly PoolingRankReason[];
}
