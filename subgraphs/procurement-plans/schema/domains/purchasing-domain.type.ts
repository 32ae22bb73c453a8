import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import { ProcurementVisibility } from "../visibility.type";

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

  @Field(() => ProcurementVisibility, { description: "Who may see it." })
  readonly visibility!: ProcurementVisibility;

  @Field(() => Int, { description: "Version, to send back with a change of its strategy." })
  readonly version!: number;
}

export const PurchasingDomainConnection = connectionOf("PurchasingDomain", () => PurchasingDomain);

export const PurchasingDomainOrder = orderInput({
  entity: "PurchasingDomain",
  fields: { NAME: "The name, in French alphabetical order." },
});
