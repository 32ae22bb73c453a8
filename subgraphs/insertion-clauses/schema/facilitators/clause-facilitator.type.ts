import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { TerritoryCodeScalar } from "../../../../shared/graphql/scalars/territory-code.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";

@ObjectType({
  description: "What an owner entrusts to a facilitator (mandat, convention de mise à disposition).",
})
export class FacilitatorMandate {
  @Field(() => ID, { description: "Identifier of the mandate." })
  readonly id!: string;

  @Field(() => DateScalar, { description: "First day of the mandate." })
  readonly validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of the mandate; null while it is running.",
  })
  readonly validUntil!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "The service of an organisation that follows social clauses for several owners (facilitateur des clauses sociales). Never a person.",
})
export class ClauseFacilitator {
  @Field(() => ID, { description: "Identifier of the facilitator." })
  readonly id!: string;

  @Field(() => String, { description: "Name of the service, in French." })
  readonly name!: string;

  @Field(() => Int, { description: "Version, to send back with a change." })
  readonly version!: number;
}

export const FacilitatorMandateConnection = connectionOf("FacilitatorMandate", () => FacilitatorMandate);

export const ClauseFacilitatorConnection = connectionOf("ClauseFacilitator", () => ClauseFacilitator);

export const ClauseFacilitatorOrder = orderInput({
  entity: "ClauseFacilitator",
  fields: { NAME: "The name, in French alphabetical order." },
});

@InputType({ description: "Which facilitators to list: all conditions together." })
export class ClauseFacilitatorFilter {
  @Field(() => TerritoryCodeScalar, { nullable: true, description: "Facilitators of this territory itself." })
  readonly territoryCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Text to find in the name, without regard to accents.",
  })
  readonly nameContains?: string | null;
}
