import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

export enum FulfilmentStatus {
  NOT_STARTED = "NOT_STARTED",
  UNDER_WAY = "UNDER_WAY",
  PARTLY = "PARTLY",
  FULFILLED = "FULFILLED",
  ABANDONED = "ABANDONED",
  CARRIED_OVER = "CARRIED_OVER",
}

registerEnumType(FulfilmentStatus, {
  name: "FulfilmentStatus",
  description: "How far a planned procurement is fulfilled by contracts (exécution de la programmation).",
  valuesConfig: {
    NOT_STARTED: { description: "Not launched, no contract seen (à lancer)." },
    UNDER_WAY: { description: "Launched, no contract seen yet (consultation en cours)." },
    PARTLY: { description: "Contracts for some of its lots (attribué en partie)." },
    FULFILLED: { description: "Awarded whole, or each of its lots (attribué)." },
    ABANDONED: { description: "Given up (abandonné)." },
    CARRIED_OVER: { description: "Carried over to another plan (reporté)." },
  },
});

@ObjectType({ description: "Planned procurements that stand alike." })
export class FulfilmentPart {
  @Field(() => FulfilmentStatus, { description: "How far they are fulfilled." })
  readonly status!: FulfilmentStatus;

  @Field(() => Int, { description: "How many." })
  readonly lineCount!: number;
}

@ObjectType({
  description:
    "What was planned against what was awarded (prévu et attribué), of the planned procurements and contracts that the caller may see.",
})
export class Fulfilment {
  @Field(() => Int, { description: "How many planned procurements." })
  readonly lineCount!: number;

  @Field(() => Int, { description: "How many lots they are cut into; 0 when they are not." })
  readonly lotCount!: number;

  @Field(() => Int, { description: "How many of these lots have a contract." })
  readonly awardedLotCount!: number;

  @Field(() => Int, { description: "How many contracts." })
  readonly contractCount!: number;

  @Field(() => [FulfilmentPart], {
    description: "By how far they are fulfilled; those that no one is in are absent.",
  })
  readonly byStatus!: readonly FulfilmentPart[];
}

@ObjectType({ description: "What was planned for a year against what was awarded for it." })
export class YearFulfilment {
  @Field(() => Int, { description: "Year of the plans." })
  readonly year!: number;

  @Field(() => Fulfilment, { description: "Of the planned procurements of that year." })
  readonly fulfilment!: Fulfilment;
}
