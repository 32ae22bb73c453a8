import { Directive, Field, ID, ObjectType } from "type-graphql";
import { CpvPrefixScalar } from "../../../shared/graphql/scalars/cpv-prefix.scalar";
import { connectionOf } from "../../../shared/pagination/connection.type";
import { orderInput } from "../../../shared/pagination/order-input";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A family of needs (domaine d'achats), for which there is a strategy." })
export class PurchasingDomain {
  @Field(() => ID, { description: "Identifier of the domain." })
  readonly id!: string;

  @Field(() => String, { description: "Name, in French." })
  readonly name!: string;

  @Field(() => String, { description: "What it covers, in French." })
  readonly description!: string;

  @Field(() => [CpvPrefixScalar], {
    description: "First digits of the CPV codes that it covers; empty when none is set.",
  })
  readonly cpvPrefixes!: readonly string[];
}

export const PurchasingDomainConnection = connectionOf("PurchasingDomain", () => PurchasingDomain);

export const PurchasingDomainOrder = orderInput({
  entity: "PurchasingDomain",
  fields: { NAME: "The name, in French alphabetical order." },
});
