import { Directive, Field, InputType, ObjectType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { SirenScalar } from "../../../shared/graphql/scalars/siren.scalar";
import { connectionOf } from "../../../shared/pagination/connection.type";
import { orderInput } from "../../../shared/pagination/order-input";
import { OrganisationKind } from "./organisation-kind.type";

@Directive('@key(fields: "siren")')
@ObjectType({ description: "A legal person for which people and programs act in the hub (organisation)." })
export class Organisation {
  @Field(() => SirenScalar, { description: "SIREN of the legal person." })
  readonly siren!: string;

  @Field(() => OrganisationKind, { description: "What it is." })
  readonly kind!: OrganisationKind;

  @Field(() => String, { description: "Official name (nom)." })
  readonly name!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which the legal person ended (merged or dissolved); null when it still exists.",
  })
  readonly endedOn!: string | null;
}

@ObjectType({
  description: "That an organisation pools its data with the members of an intercommunality (adhésion).",
})
export class Membership {
  @Field(() => DateScalar, {
    nullable: true,
    description: "First day of membership; null when it is not known.",
  })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of membership; null while no end is known.",
  })
  readonly validUntil!: string | null;
}

export const OrganisationConnection = connectionOf("Organisation", () => Organisation);

export const OrganisationOrder = orderInput({
  entity: "Organisation",
  fields: { SIREN: "The SIREN.", NAME: "The name, in French alphabetical order." },
});

@InputType({ description: "Which organisations to list: all conditions together." })
export class OrganisationFilter {
  @Field(() => OrganisationKind, { nullable: true, description: "Organisations of this kind alone." })
  readonly kind?: OrganisationKind | null;

  @Field(() => SirenScalar, { nullable: true, description: "Members of this intercommunality, today." })
  readonly memberOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Text to find in the name, without regard to accents.",
  })
  readonly nameContains?: string | null;
}
