import { Field, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { ProcurementNature } from "./procurement-nature.type";

export enum LawParameterUnit {
  MONTHS = "MONTHS",
  EURO_CENTS = "EURO_CENTS",
  PERCENT = "PERCENT",
}

registerEnumType(LawParameterUnit, {
  name: "LawParameterUnit",
  description: "What a figure of the law counts.",
  valuesConfig: {
    MONTHS: { description: "Months (mois)." },
    EURO_CENTS: { description: "An amount excluding VAT, given by `amount` (montant HT)." },
    PERCENT: { description: "Hundredths of a whole (pour cent)." },
  },
});

@ObjectType({
  description:
    "A figure of the law during some days that is not a threshold of procedure: a delay, a duration, a percentage (paramètre légal).",
})
export class LawParameter {
  @Field(() => String, { description: "Stable code of the figure, such as COUNTED_MONTHS_AT_MOST." })
  readonly code!: string;

  @Field(() => String, { description: "What it is, in French." })
  readonly title!: string;

  @Field(() => [ProcurementNature], { description: "The purchases that it concerns." })
  readonly natures!: readonly ProcurementNature[];

  @Field(() => LawParameterUnit, { description: "What it counts." })
  readonly unit!: LawParameterUnit;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in force; null when no end is known." })
  readonly validTo!: string | null;

  @Field(() => String, {
    description: "Where it comes from, in French, with what is still to be checked (à vérifier).",
  })
  readonly source!: string;
}
