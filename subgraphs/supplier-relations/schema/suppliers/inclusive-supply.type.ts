import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "Inclusive structures of the directory that can supply a need, as far as the caller may see them (offre inclusive): verified, with a capability inside its CPV code or around it.",
})
export class InclusiveSupply {
  @Field(() => Int, { description: "How many there are." })
  readonly supplierCount!: number;

  @Field(() => Int, {
    description: "Of them, adapted and sheltered work: EA, EATT and ESAT (secteur adapté et protégé).",
  })
  readonly adaptedCount!: number;

  @Field(() => Int, {
    description:
      "Of them, integration through economic activity: EI, ETTI, AI, ACI and EITI (SIAE). The others are GEIQ.",
  })
  readonly integrationCount!: number;

  @Field(() => Int, { description: "How many of them declared a turnover." })
  readonly turnoverCount!: number;
}
