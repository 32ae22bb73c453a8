import { Directive, Field, ID, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A local network that supports the supply strategies of buyers (réseau partenaire).",
})
export class PartnerNetwork {
  @Field(() => ID, { description: "Stable identifier of the network." })
  readonly id!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => String, { description: "What it does for buyers and suppliers, in French." })
  readonly description!: string;

  @Field(() => String, { nullable: true, description: "Public site; null when none is known." })
  readonly website!: string | null;
}

export const PartnerNetworkConnection = connectionOf("PartnerNetwork", () => PartnerNetwork);

export const PartnerNetworkOrder = orderInput({
  entity: "PartnerNetwork",
  fields: { NAME: "The name, in French alphabetical order." },
});
