import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";

@ObjectType({
  description:
    "A change of a contract signed after its notification (avenant). It is never edited nor removed.",
})
export class ContractAmendment {
  @Field(() => Int, { description: "Number of the amendment in its contract, from 1." })
  readonly number!: number;

  @Field(() => DateScalar, { description: "Day of signature." })
  readonly signedOn!: string;

  @Field(() => Int, { description: "Months added to the duration; negative when it is shortened." })
  readonly durationChangeMonths!: number;

  @Field(() => String, { description: "What it changes (objet), in French." })
  readonly object!: string;

  @Field(() => String, { description: "Why it was needed (motif), in French." })
  readonly reason!: string;
}

export const ContractAmendmentConnection = connectionOf("ContractAmendment", () => ContractAmendment);
