import { Field, ID, InputType, Int } from "type-graphql";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { Consideration } from "../consideration.type";
import { PlannedProcurementStatus } from "./planned-procurement-status.type";
import { ProcurementNature } from "../law/procurement-nature.type";

@InputType({ description: "Which planned procurements to list: all conditions together." })
export class PlannedProcurementFilter {
  @Field(() => ID, { nullable: true, description: "Needs of this purchasing domain." })
  readonly domainId?: string | null;

  @Field(() => CpvPrefixScalar, {
    nullable: true,
    description: "Needs whose CPV code begins with these digits.",
  })
  readonly cpvPrefix?: string | null;

  @Field(() => SiretScalar, { nullable: true, description: "Needs of this buyer." })
  readonly buyerSiret?: string | null;

  @Field(() => Int, { nullable: true, description: "Needs of the plans of this calendar year." })
  readonly year?: number | null;

  @Field(() => ProcurementNature, { nullable: true, description: "Goods, services or works alone." })
  readonly nature?: ProcurementNature | null;

  @Field(() => PlannedProcurementStatus, { nullable: true, description: "Needs that stand there." })
  readonly status?: PlannedProcurementStatus | null;

  @Field(() => ID, {
    nullable: true,
    description: "Needs that carry on one of this plan (reportés de cette programmation).",
  })
  readonly carriedFromPlanId?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Estimated value of at least this, in euros excluding VAT.",
  })
  readonly valueFrom?: bigint | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Estimated value of at most this, in euros excluding VAT.",
  })
  readonly valueUntil?: bigint | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Needs whose window, from notice to latest day needed, ends on this day or later. A need without any day has none.",
  })
  readonly windowFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Needs whose window, from notice to latest day needed, begins on this day or earlier. A need without any day has none.",
  })
  readonly windowUntil?: string | null;

  @Field(() => [Consideration], {
    nullable: true,
    description: "Needs that declare all of these considerations.",
  })
  readonly considerations?: readonly Consideration[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Text to find in the need or its description, without regard to accents.",
  })
  readonly textContains?: string | null;
}
