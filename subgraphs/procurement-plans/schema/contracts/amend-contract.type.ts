import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { Contract } from "./contract.type";

@InputType({ description: "An amendment that was signed (avenant)." })
export class AmendContractInput {
  @Field(() => ID, { description: "The contract." })
  readonly contractId!: string;

  @Field(() => Int, { description: "Version of the contract that was read." })
  readonly version!: number;

  @Field(() => DateScalar, {
    description:
      "Day of signature: from the day of the notification, and of the amendment before it, until today.",
  })
  readonly signedOn!: string;

  @Field(() => DecimalScalar, {
    description: 'What it adds to the value, in euros, excluding VAT; negative to lower it, "0" to leave it.',
  })
  readonly valueChange!: bigint;

  @Field(() => Int, {
    defaultValue: 0,
    description: "Months that it adds to the duration; negative to shorten it.",
  })
  readonly durationChangeMonths!: number;

  @Field(() => String, { description: "What it changes (objet), in French." })
  readonly object!: string;

  @Field(() => String, { description: "Why it was needed (motif), in French." })
  readonly reason!: string;
}

@ObjectType({ description: "The amendment was recorded." })
export class AmendContractPayload {
  @Field(() => Contract, { description: "The contract with its amendment." })
  readonly contract!: Contract;
}

export const AmendContractResult = createUnionType({
  name: "AmendContractResult",
  description: "The contract amended, or why it was refused.",
  types: () => [AmendContractPayload, ...failureTypes] as const,
});
