import { Field, InputType } from "type-graphql";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";

@InputType({ description: "The share of a member (part)." })
export class JointShareInput {
  @Field(() => SirenScalar, { description: "SIREN of the member." })
  readonly memberSiren!: string;

  @Field(() => DecimalScalar, {
    description: 'Its share of the whole, in percent with two decimals: "33.34".',
  })
  readonly sharePercent!: bigint;
}
