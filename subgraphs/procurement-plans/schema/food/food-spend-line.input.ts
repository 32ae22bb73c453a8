import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import type { FoodCharacteristic, FoodFamily, LocalOrigin } from "../../rules/food/food-characteristic";
import { FoodCharacteristicEnum, FoodFamilyEnum, LocalOriginEnum } from "./food-enums.type";

@InputType({ description: "One line of food spend (ligne d'achat alimentaire)." })
export class FoodSpendLineInput {
  @Field(() => DateScalar, { description: "First day of the purchases." })
  readonly firstDay!: string;

  @Field(() => DateScalar, {
    description: "Last day of the purchases: in the same year, today at the latest.",
  })
  readonly lastDay!: string;

  @Field(() => String, { description: "What was bought, in French: 1 to 500 characters." })
  readonly description!: string;

  @Field(() => FoodFamilyEnum, { description: "Family of products." })
  readonly family!: FoodFamily;

  @Field(() => [FoodCharacteristicEnum], {
    defaultValue: [],
    description: "What distinguishes the products: NONE alone for nothing; empty when it is not known.",
  })
  readonly characteristics!: readonly FoodCharacteristic[];

  @Field(() => LocalOriginEnum, {
    defaultValue: "UNDECLARED",
    description: "Whether the products are local.",
  })
  readonly local!: LocalOrigin;

  @Field(() => DecimalScalar, {
    description: "Value in euros, excluding VAT: above zero, at most 100 million.",
  })
  readonly value!: bigint;

  @Field(() => SiretScalar, { nullable: true, description: "The supplier, when it is known to the hub." })
  readonly supplierSiret?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The contract of the same buyer under which it was bought.",
  })
  readonly contractId?: string | null;
}
