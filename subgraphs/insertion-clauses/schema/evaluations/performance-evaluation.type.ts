import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { LegalOutcome } from "../../rules/evaluation-outcome";
import { describedEnum } from "../../../../shared/graphql/described-enum";

export const EvaluationOutcomeEnum = describedEnum<LegalOutcome>(
  "EvaluationOutcome",
  "What an evaluation concludes (résultat).",
  {
    MET: "The commitment is kept (tenu).",
    NOT_MET: "The commitment is not kept (non tenu).",
    NOT_APPLICABLE: "There is nothing to evaluate (sans objet).",
    UNDETERMINED: "It cannot be said yet (indéterminé): never a no.",
  },
);

@ObjectType({ description: "One criterion of an evaluation, as the facilitator found it (constat)." })
export class EvaluationFinding {
  @Field(() => String, { description: "The criterion, in French." })
  readonly criterion!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Score from 0 to 5; null when the criterion was not scored.",
  })
  readonly score!: number | null;

  @Field(() => EvaluationOutcomeEnum, { description: "What was found." })
  readonly outcome!: LegalOutcome;

  @Field(() => String, {
    nullable: true,
    description:
      "Comment, in French: a note for the owner, its facilitator and the employers of what was evaluated. Null for anybody else, and when there is none.",
  })
  readonly comment!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: "What a facilitator found of the performance of an operation or a clause (évaluation).",
})
export class PerformanceEvaluation {
  @Field(() => ID, { description: "Identifier of the evaluation." })
  readonly id!: string;

  @Field(() => DateScalar, { description: "Day of the evaluation." })
  readonly evaluatedOn!: string;

  @Field(() => String, { description: "Appraisal (appréciation), in French." })
  readonly appraisal!: string;

  @Field(() => Int, { description: "Version, to send back with a change." })
  readonly version!: number;
}
