import { Field, ObjectType, registerEnumType } from "type-graphql";

export enum PoolingLeverKind {
  SOCIAL_CONDITION = "SOCIAL_CONDITION",
  RESERVED_LOT = "RESERVED_LOT",
}

registerEnumType(PoolingLeverKind, {
  name: "PoolingLeverKind",
  description: "What buying together makes possible.",
  valuesConfig: {
    SOCIAL_CONDITION: {
      description: "One social performance condition for all needs (clause sociale d'exécution).",
    },
    RESERVED_LOT: {
      description: "A lot reserved to integration through economic activity (lot réservé à l'insertion).",
    },
  },
});

@ObjectType({
  description:
    "A social lever worth looking at together (levier possible), from what the needs declare: whether suppliers can answer is not known here. It commits nobody.",
})
export class PoolingLever {
  @Field(() => PoolingLeverKind, { description: "The lever." })
  readonly kind!: PoolingLeverKind;

  @Field(() => String, { description: "Why, in French." })
  readonly reason!: string;
}
