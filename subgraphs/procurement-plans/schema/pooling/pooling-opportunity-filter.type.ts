import { Field, ID, InputType, Int } from "type-graphql";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { Consideration } from "../consideration.type";
import { PoolingBasis } from "./pooling-basis.type";
import { PoolingFollowState } from "./pooling-following.type";

@InputType({ description: "Which pooling opportunities to list: all conditions together." })
export class PoolingOpportunityFilter {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Opportunities that could still be joined on this day; today when absent. Needs of which the notice has passed by then count no more, so that an earlier day shows past opportunities.",
  })
  readonly joinableOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "New or better opportunities: those that improved on this day or later.",
  })
  readonly since?: string | null;

  @Field(() => [PoolingFollowState], {
    nullable: true,
    description: "What the caller's organisation decided about them; all but the dismissed ones when absent.",
  })
  readonly following?: readonly PoolingFollowState[] | null;

  @Field(() => SiretScalar, { nullable: true, description: "Opportunities in which this buyer has a need." })
  readonly buyerSiret?: string | null;

  @Field(() => PoolingBasis, { nullable: true, description: "What the needs have in common." })
  readonly basis?: PoolingBasis | null;

  @Field(() => ID, { nullable: true, description: "Opportunities with a need of this purchasing domain." })
  readonly domainId?: string | null;

  @Field(() => CpvPrefixScalar, {
    nullable: true,
    description: "Opportunities with a need whose CPV code begins with these digits.",
  })
  readonly cpvPrefix?: string | null;

  @Field(() => [Consideration], {
    nullable: true,
    description: "Opportunities whose needs declare all of these considerations between them.",
  })
  readonly considerations?: readonly Consideration[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Summed value of at least this, in euros excluding VAT.",
  })
  readonly valueFrom?: bigint | null;

  @Field(() => Int, { nullable: true, description: "At least so many organisations." })
  readonly organisationsFrom?: number | null;
}
