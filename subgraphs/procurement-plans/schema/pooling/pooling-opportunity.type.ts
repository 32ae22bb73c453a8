import { Field, ID, Int, ObjectType } from "type-graphql";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import { Consideration } from "../consideration.type";
import { PoolingBasis } from "./pooling-basis.type";

@ObjectType({ description: "How many organisations declare a consideration (considération déclarée)." })
export class PoolingConsideration {
  @Field(() => Consideration, { description: "The consideration." })
  readonly consideration!: Consideration;

  @Field(() => Int, {
    description:
      "Organisations of which a need declares it; the others declared nothing, which is not a refusal.",
  })
  readonly organisationCount!: number;
}

@ObjectType({
  description:
    "Needs of several organisations that could be bought together (opportunité de mutualisation): open, alike, and at the same time. Computed when asked from the needs that the caller may see: all figures are those of the needs listed.",
})
export class PoolingOpportunity {
  @Field(() => ID, {
    description:
      "Identifier, which lasts as long as its oldest need stays in it. An earlier one still finds the opportunity that this need has come to.",
  })
  readonly id!: string;

  @Field(() => PoolingBasis, { description: "What the needs have in common." })
  readonly basis!: PoolingBasis;

  @Field(() => String, { description: "What is bought, in French: the wording most used, or the domain." })
  readonly subject!: string;

  @Field(() => CpvPrefixScalar, {
    nullable: true,
    description: "Class of all its CPV codes, four digits; null when the domain brings them together.",
  })
  readonly cpvClass!: string | null;

  @Field(() => Int, { description: "Organisations (personnes morales) that plan the need: at least two." })
  readonly organisationCount!: number;

  @Field(() => Int, { description: "Planned needs (lignes de programmation)." })
  readonly lineCount!: number;

  @Field(() => DateScalar, {
    description: "First day that suits every need (début de la période commune): none has begun later.",
  })
  readonly windowFrom!: string;

  @Field(() => DateScalar, { description: "Last day that suits every need (fin de la période commune)." })
  readonly windowUntil!: string;

  @Field(() => DateScalar, {
    description:
      "Last day to join (dernier jour pour se joindre): the first notice planned among the needs, or else the last day that suits them all.",
  })
  readonly lastDayToJoin!: string;

  @Field(() => Int, {
    description: "Needs without a stated first or last day: the year of their plan stands in for it.",
  })
  readonly undatedLineCount!: number;

  @Field(() => DateScalar, { description: "Day on which its second organisation came, in Paris." })
  readonly appearedOn!: string;

  @Field(() => DateScalar, {
    description: "Latest day on which a need joined it, grew in value or changed its days, in Paris.",
  })
  readonly improvedOn!: string;

  @Field(() => [PoolingConsideration], {
    description: "What the needs declare to take into account, the most shared first; facts, not advice.",
  })
  readonly considerations!: readonly PoolingConsideration[];
}

export const PoolingOpportunityConnection = connectionOf("PoolingOpportunity", () => PoolingOpportunity);

export const PoolingOpportunityOrder = orderInput({
  entity: "PoolingOpportunity",
  fields: {
    RANK: "The score of its rank.",
    VALUE: "The summed value.",
    ORGANISATION_COUNT: "How many organisations plan the need.",
    LAST_DAY_TO_JOIN: "The last day to join.",
    IMPROVED_ON: "The latest day on which it improved.",
  },
});
