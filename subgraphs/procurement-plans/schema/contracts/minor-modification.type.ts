import { Field, ObjectType } from "type-graphql";
import { LegalOutcome } from "../law/legal-outcome.type";

@ObjectType({
  description:
    "Whether the amendments of a contract, all together, are modifications of a small amount (modification de faible montant). It commits nobody: another case of modification may justify them.",
})
export class MinorModification {
  @Field(() => LegalOutcome, {
    description:
      "MET when they stay below both limits, NOT_MET when they reach one, NOT_APPLICABLE without any amendment, UNDETERMINED when the nature of the contract or a limit of that day is not known.",
  })
  readonly outcome!: LegalOutcome;

  @Field(() => String, { description: "Why, in French, with the amounts and the article." })
  readonly reason!: string;
}
