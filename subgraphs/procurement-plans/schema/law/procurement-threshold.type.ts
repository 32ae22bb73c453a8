import { Field, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { ProcurementNature } from "./procurement-nature.type";

export enum ThresholdKind {
  NO_ADVERTISING_BELOW = "NO_ADVERTISING_BELOW",
  ADVERTISING_FROM = "ADVERTISING_FROM",
  EU_PROCEDURE_FROM = "EU_PROCEDURE_FROM",
  ESSENTIAL_DATA_FROM = "ESSENTIAL_DATA_FROM",
}

registerEnumType(ThresholdKind, {
  name: "ThresholdKind",
  description: "Which rule an amount sets off (seuil).",
  valuesConfig: {
    NO_ADVERTISING_BELOW: { description: "Below: neither advertising nor competition is compulsory." },
    ADVERTISING_FROM: { description: "From: a notice in the BOAMP or in a journal of legal notices (JAL)." },
    EU_PROCEDURE_FROM: { description: "From: a formalised procedure and a European notice." },
    ESSENTIAL_DATA_FROM: { description: "From: publication of the essential data of the contract (DECP)." },
  },
});

export enum BuyerCategory {
  LOCAL_AUTHORITY = "LOCAL_AUTHORITY",
  STATE = "STATE",
}

registerEnumType(BuyerCategory, {
  name: "BuyerCategory",
  description: "How the law sorts buyers for its thresholds.",
  valuesConfig: {
    LOCAL_AUTHORITY: { description: "Local authorities (collectivités territoriales)." },
    STATE: { description: "The State and its bodies (État)." },
  },
});

@ObjectType({ description: "An amount from which, or below which, a rule applies during some days (seuil)." })
export class ProcurementThreshold {
  @Field(() => ThresholdKind, { description: "The rule." })
  readonly kind!: ThresholdKind;

  @Field(() => [ProcurementNature], { description: "The purchases that it concerns." })
  readonly natures!: readonly ProcurementNature[];

  @Field(() => BuyerCategory, { nullable: true, description: "The buyers that it concerns; null for all." })
  readonly buyerCategory!: BuyerCategory | null;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in force; null when no end is known." })
  readonly validTo!: string | null;

  @Field(() => String, { description: "Text that sets it, in French." })
  readonly source!: string;
}
