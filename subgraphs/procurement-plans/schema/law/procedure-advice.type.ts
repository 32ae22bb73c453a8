import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { BuyerKind } from "../buyers/buyer.type";
import { LegalOutcome } from "./legal-outcome.type";
import { ProcurementNature } from "./procurement-nature.type";

export enum ProcurementProcedureAdvice {
  WITHOUT_ADVERTISING = "WITHOUT_ADVERTISING",
  ADAPTED = "ADAPTED",
  ADAPTED_WITH_ADVERTISING = "ADAPTED_WITH_ADVERTISING",
  FORMALISED = "FORMALISED",
  UNDETERMINED = "UNDETERMINED",
}

registerEnumType(ProcurementProcedureAdvice, {
  name: "ProcurementProcedureAdvice",
  description: "The lightest procedure that an estimated value allows, from the lightest to the heaviest.",
  valuesConfig: {
    WITHOUT_ADVERTISING: {
      description:
        "Neither advertising nor competition is compulsory (sans publicité ni mise en concurrence).",
    },
    ADAPTED: {
      description: "Adapted procedure (procédure adaptée, MAPA) with an advertising that the buyer chooses.",
    },
    ADAPTED_WITH_ADVERTISING: {
      description: "Adapted procedure with a notice in the BOAMP or in a journal of legal notices (JAL).",
    },
    FORMALISED: { description: "Formalised procedure (procédure formalisée) with a European notice." },
    UNDETERMINED: {
      description: "No advice: a threshold of that day, or the buyer's, is not known here (indéterminé).",
    },
  },
});

@InputType({ description: "A purchase whose procedure is asked for." })
export class ProcedureForInput {
  @Field(() => DecimalScalar, {
    description:
      "Estimated value (valeur estimée) in euros, excluding VAT, over the whole duration, options included; zero or more.",
  })
  readonly value!: bigint;

  @Field(() => ProcurementNature, { description: "What is bought." })
  readonly nature!: ProcurementNature;

  @Field(() => BuyerKind, { description: "Who buys: thresholds depend on it." })
  readonly buyerKind!: BuyerKind;

  @Field(() => Int, {
    nullable: true,
    description:
      "Duration in months, from 1 to 600, renewals included; beyond the counted duration (48 months) goods and services count for less. The whole value counts when absent.",
  })
  readonly durationMonths?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which the consultation begins; today when absent.",
  })
  readonly on?: string | null;
}

@ObjectType({
  description:
    "The procedure that the law of a day asks for, by the estimated value, and why (procédure conseillée). It commits nobody.",
})
export class ProcedureAdvice {
  @Field(() => ProcurementProcedureAdvice, { description: "The lightest procedure allowed." })
  readonly procedure!: ProcurementProcedureAdvice;

  @Field(() => LegalOutcome, {
    description:
      "Whether the value reaches a threshold from which competition is compulsory: MET when it does, NOT_MET when it stays below, UNDETERMINED without advice. Every purchase has a procedure, hence never NOT_APPLICABLE.",
  })
  readonly outcome!: LegalOutcome;

  @Field(() => String, { description: "Why, in French, with the amounts and the articles." })
  readonly reason!: string;
}
