import { Directive, Field, ID, InputType, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";

@Directive('@key(fields: "id")')
@ObjectType({ description: "What a buyer does to know the market before a procurement (sourçage)." })
export class PreMarketConsultation {
  @Field(() => ID, { description: "Identifier of the consultation." })
  readonly id!: string;

  @Field(() => String, { description: "What the buyer wants to know, in French." })
  readonly subject!: string;

  @Field(() => DateScalar, { description: "Day on which it was opened." })
  readonly openedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was closed; null while it is open.",
  })
  readonly closedOn!: string | null;

  @Field(() => [String], {
    description:
      "Measures taken against a distortion of competition (mesures contre une distorsion de la concurrence), in French.",
  })
  readonly competitionMeasures!: readonly string[];
}

@ObjectType({
  description:
    "Something told to some of the suppliers contacted and not to the others (information inégale): to be told to all.",
})
export class UnequalInformation {
  @Field(() => String, { description: "What was told, in French." })
  readonly information!: string;
}

export const PreMarketConsultationConnection = connectionOf(
  "PreMarketConsultation",
  () => PreMarketConsultation,
);

export const PreMarketConsultationOrder = orderInput({
  entity: "PreMarketConsultation",
  fields: {
    OPENED_ON: "The day on which it was opened.",
    SUBJECT: "The subject, in French alphabetical order.",
  },
});

@InputType({ description: "Which consultations to list: all conditions together." })
export class PreMarketConsultationFilter {
  @Field(() => String, {
    nullable: true,
    description: "Text to find in the subject, without regard to case or accents.",
  })
  readonly subjectContains?: string | null;

  @Field(() => ID, { nullable: true, description: "Consultations that prepare this planned procurement." })
  readonly plannedProcurementId?: string | null;

  @Field(() => SiretScalar, { nullable: true, description: "Consultations of this buyer." })
  readonly buyerSiret?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Consultations opened on this day or later." })
  readonly openedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Consultations opened on this day or earlier." })
  readonly openedUntil?: string | null;
}
