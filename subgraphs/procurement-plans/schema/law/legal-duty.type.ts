import { Field, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { LegalOutcome } from "./legal-outcome.type";

export enum LegalDuty {
  SOCIAL_PERFORMANCE_CONDITIONS = "SOCIAL_PERFORMANCE_CONDITIONS",
  ENVIRONMENTAL_CONSIDERATIONS = "ENVIRONMENTAL_CONSIDERATIONS",
  ESSENTIAL_DATA_PUBLICATION = "ESSENTIAL_DATA_PUBLICATION",
}

registerEnumType(LegalDuty, {
  name: "LegalDuty",
  description: "What the law asks of a purchase beside its procedure (obligation).",
  valuesConfig: {
    SOCIAL_PERFORMANCE_CONDITIONS: {
      description:
        "Performance conditions that take social matters or employment into account (conditions d'exécution sociales), compulsory from the European thresholds on.",
    },
    ENVIRONMENTAL_CONSIDERATIONS: {
      description:
        "The environment taken into account (considérations environnementales), whatever the value.",
    },
    ESSENTIAL_DATA_PUBLICATION: {
      description: "Publication of the essential data of a contract (données essentielles, DECP).",
    },
  },
});

@ObjectType({
  description:
    "Whether a purchase does what the law asks, as far as it was declared (contrôle d'une obligation). It commits nobody.",
})
export class LegalDutyCheck {
  @Field(() => LegalDuty, { description: "What is asked." })
  readonly duty!: LegalDuty;

  @Field(() => DateScalar, { description: "Day whose law is applied." })
  readonly on!: string;

  @Field(() => LegalOutcome, {
    description:
      "MET when it was declared so or an exception was decided, NOT_MET when declared not to be, NOT_APPLICABLE when the law of that day does not ask for it, UNDETERMINED when something that decides is not declared or not known.",
  })
  readonly outcome!: LegalOutcome;

  @Field(() => [String], { description: "What was looked at and found, in French, one sentence each." })
  readonly findings!: readonly string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day to do it; null when the law sets none, or when the duty does not apply.",
  })
  readonly dueOn!: string | null;
}
