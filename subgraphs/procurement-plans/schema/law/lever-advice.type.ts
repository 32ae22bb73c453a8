import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";

export enum ProcurementLever {
  RESERVE_PROCUREMENT = "RESERVE_PROCUREMENT",
  RESERVE_LOT = "RESERVE_LOT",
  PERFORMANCE_CONDITION = "PERFORMANCE_CONDITION",
  NONE = "NONE",
  UNDETERMINED = "UNDETERMINED",
}

registerEnumType(ProcurementLever, {
  name: "ProcurementLever",
  description: "What a buyer may do for inclusive structures, strongest first (levier).",
  valuesConfig: {
    RESERVE_PROCUREMENT: { description: "Reserve the whole procurement to them (marché réservé)." },
    RESERVE_LOT: { description: "Reserve a lot to them (lot réservé)." },
    PERFORMANCE_CONDITION: {
      description: "A social performance condition that they help to meet (clause sociale d'exécution).",
    },
    NONE: { description: "None is advised: too few of them are known for the need." },
    UNDETERMINED: {
      description: "No advice: the suppliers or their turnover are not known (indéterminé).",
    },
  },
});

@ObjectType({
  description:
    "From how many inclusive suppliers a lever is worth looking at, during some days (règle de conseil): a rule of practice, not of law.",
})
export class LeverRule {
  @Field(() => ProcurementLever, { description: "The lever." })
  readonly lever!: ProcurementLever;

  @Field(() => Int, { description: "For more suppliers than this." })
  readonly suppliersAbove!: number;

  @Field(() => Int, {
    nullable: true,
    description: "For a budget under this percentage of their mean turnover alone; null for any budget.",
  })
  readonly budgetBelowPercent!: number | null;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in force; null when no end is known." })
  readonly validTo!: string | null;

  @Field(() => String, {
    description: "Where it comes from, in French, with what is still to be checked (à vérifier).",
  })
  readonly source!: string;
}

@ObjectType({
  description:
    "The lever that the inclusive structures found for a need allow, and why (conseil de levier). It commits nobody and is never applied by itself.",
})
export class LeverAdvice {
  @Field(() => DateScalar, { description: "Day whose rules are applied." })
  readonly on!: string;

  @Field(() => ProcurementLever, { description: "The strongest lever that the rules allow." })
  readonly lever!: ProcurementLever;

  @Field(() => [String], { description: "Why, in French, one sentence each, with the figures." })
  readonly reasons!: readonly string[];
}
