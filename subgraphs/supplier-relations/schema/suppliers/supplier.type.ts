import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import {
  InclusiveStructureKind,
  SocialEconomy,
  SupplierRegistrationState,
  SupplierSize,
} from "./supplier-enums.type";

@Directive('@key(fields: "siret")')
@ObjectType({ description: "An establishment that sells to buyers of the territory (fournisseur)." })
export class Supplier {
  @Field(() => SiretScalar, { description: "SIRET of the establishment." })
  readonly siret!: string;

  @Field(() => String, { description: "Registered name (raison sociale)." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Trade name (enseigne); null when it has none." })
  readonly tradeName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of the main activity (code NAF, such as 43.22A); null when unknown.",
  })
  readonly naf!: string | null;

  @Field(() => SupplierSize, { description: "Size of the enterprise (taille)." })
  readonly size!: SupplierSize;

  @Field(() => SocialEconomy, {
    description: "Whether it belongs to the social and solidarity economy (ESS).",
  })
  readonly socialEconomy!: SocialEconomy;

  @Field(() => InclusiveStructureKind, {
    nullable: true,
    description: "Kind of inclusive structure (SIAE, GEIQ, EA, ESAT); null for an ordinary enterprise.",
  })
  readonly inclusiveStructure!: InclusiveStructureKind | null;

  @Field(() => [String], {
    description: "What it knows how to do (savoir-faire), in French; empty when not declared.",
  })
  readonly knowHow!: readonly string[];

  @Field(() => SupplierRegistrationState, {
    description: "Where its entry in the directory stands (référencement).",
  })
  readonly registrationState!: SupplierRegistrationState;

  @Field(() => Int, {
    nullable: true,
    description: "Year of its turnover; null when it declared none.",
  })
  readonly turnoverYear!: number | null;

  @Field(() => [CpvPrefixScalar], {
    name: "cpvCapabilities",
    description: "Parts of the CPV vocabulary that it can supply; empty when not declared.",
  })
  readonly cpvPrefixes!: readonly string[];
}

@ObjectType({ description: "A certificate or label that a supplier holds (certification)." })
export class SupplierCertification {
  @Field(() => String, { description: "Name of the certificate." })
  readonly name!: string;

  @Field(() => DateScalar, { description: "First day of validity." })
  readonly validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of validity; null for a certificate without an end.",
  })
  readonly validUntil!: string | null;
}

@ObjectType({ description: "A person to speak to at a supplier's (contact). Personal data." })
export class SupplierContact {
  @Field(() => ID, { description: "Identifier of the contact." })
  readonly id!: string;

  @Field(() => String, { description: "Name of the person." })
  readonly fullName!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the person does at the supplier's, in French; null when unknown.",
  })
  readonly role!: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address; null when not given." })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: "Telephone number; null when not given." })
  readonly phone!: string | null;
}

export const SupplierConnection = connectionOf("Supplier", () => Supplier);

export const SupplierOrder = orderInput({
  entity: "Supplier",
  fields: { NAME: "The registered name, in French alphabetical order.", SIRET: "The SIRET." },
});
