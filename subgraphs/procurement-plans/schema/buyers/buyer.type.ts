import { Directive, Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { TerritoryCodeScalar } from "../../../../shared/graphql/scalars/territory-code.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";

export enum BuyerKind {
  COMMUNE = "COMMUNE",
  INTERCOMMUNALITY = "INTERCOMMUNALITY",
  SOCIAL_LANDLORD = "SOCIAL_LANDLORD",
  PRIVATE_LANDLORD = "PRIVATE_LANDLORD",
  RAIL_OPERATOR = "RAIL_OPERATOR",
  STATE_SERVICE = "STATE_SERVICE",
  OTHER = "OTHER",
}

registerEnumType(BuyerKind, {
  name: "BuyerKind",
  description: "What kind of organisation a buyer is.",
  valuesConfig: {
    COMMUNE: { description: "A commune." },
    INTERCOMMUNALITY: { description: "A public body of communes (EPCI)." },
    SOCIAL_LANDLORD: { description: "A social landlord (bailleur social)." },
    PRIVATE_LANDLORD: { description: "A private landlord (bailleur privé)." },
    RAIL_OPERATOR: { description: "A rail operator (opérateur ferroviaire)." },
    STATE_SERVICE: { description: "A service of the State (service de l'État)." },
    OTHER: { description: "Any other buyer." },
  },
});

@Directive('@key(fields: "siret")')
@ObjectType({ description: "An establishment that buys (acheteur)." })
export class Buyer {
  @Field(() => SiretScalar, { description: "SIRET of the establishment." })
  readonly siret!: string;

  @Field(() => String, { description: "Name (nom)." })
  readonly name!: string;

  @Field(() => BuyerKind, { description: "Kind of organisation." })
  readonly kind!: BuyerKind;
}

export const BuyerConnection = connectionOf("Buyer", () => Buyer);

export const BuyerOrder = orderInput({
  entity: "Buyer",
  fields: { NAME: "The name, in French alphabetical order.", SIRET: "The SIRET." },
});

@InputType({ description: "Which buyers to list: all conditions together." })
export class BuyerFilter {
  @Field(() => BuyerKind, { nullable: true, description: "Buyers of this kind." })
  readonly kind?: BuyerKind | null;

  @Field(() => TerritoryCodeScalar, { nullable: true, description: "Buyers of this territory itself." })
  readonly territoryCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Text to find in the name, without regard to accents.",
  })
  readonly nameContains?: string | null;
}
