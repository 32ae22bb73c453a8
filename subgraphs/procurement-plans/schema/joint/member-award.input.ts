import { Field, InputType } from "type-graphql";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";

@InputType({ description: "The part of a member in what was awarded." })
export class MemberAwardInput {
  @Field(() => SirenScalar, { description: "SIREN of the member." })
  readonly memberSiren!: string;

  @Field(() => DecimalScalar, { description: "Its part, in euros excluding VAT." })
  readonly value!: bigint;
}
