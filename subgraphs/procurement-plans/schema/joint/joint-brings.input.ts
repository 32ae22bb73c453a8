import { Field, ID, InputType } from "type-graphql";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";

@InputType({
  description:
    "What a member brings to a joint procurement (besoin d'un membre), read by itself and the lead.",
})
export class JointBringsInput {
  @Field(() => DecimalScalar, {
    description: "Estimated value, in euros excluding VAT, over the whole duration.",
  })
  readonly value!: bigint;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Quantity, with its unit; absent when not stated.",
  })
  readonly quantity?: bigint | null;

  @Field(() => String, {
    nullable: true,
    description: "Unit of the quantity, in French; absent without a quantity.",
  })
  readonly unit?: string | null;

  @Field(() => [ID], { description: "Its open lines that are bought so, none or several." })
  readonly plannedProcurementIds!: readonly string[];
}
