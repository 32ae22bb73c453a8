import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import type { FoodCharacteristic, FoodFamily, LocalOrigin } from "../../rules/food/food-characteristic";
import { PlannedProcurementVisibility } from "../plans/planned-procurement-status.type";
import { FoodCharacteristicEnum, FoodFamilyEnum, LocalOriginEnum } from "./food-enums.type";

@ObjectType({
  description:
    "Food bought during some days of one calendar year, all of one family and of the same characteristics (achat alimentaire).",
})
export class FoodSpend {
  @Field(() => ID, { description: "Identifier of the line." })
  readonly id!: string;

  @Field(() => DateScalar, { description: "First day of the purchases." })
  readonly firstDay!: string;

  @Field(() => DateScalar, { description: "Last day of the purchases, in the same year." })
  readonly lastDay!: string;

  @Field(() => String, { description: "What was bought, in French." })
  readonly description!: string;

  @Field(() => FoodFamilyEnum, { description: "Family of products." })
  readonly family!: FoodFamily;

  @Field(() => [FoodCharacteristicEnum], {
    description: "What distinguishes the products; empty when not declared, which is not a no.",
  })
  readonly characteristics!: readonly FoodCharacteristic[];

  @Field(() => LocalOriginEnum, { description: "Whether the products are local." })
  readonly local!: LocalOrigin;

  @Field(() => PlannedProcurementVisibility, { description: "Who may see the line." })
  readonly visibility!: PlannedProcurementVisibility;

  @Field(() => Int, { description: "Version, to send back with a change." })
  readonly version!: number;
}

export const FoodSpendConnection = connectionOf("FoodSpend", () => FoodSpend);

export const FoodSpendOrder = orderInput({
  entity: "FoodSpend",
  fields: { FIRST_DAY: "The first day of the purchases.", VALUE: "The value." },
});

@InputType({ description: "Which lines of food spend to list: all conditions together." })
export class FoodSpendFilter {
  @Field(() => Int, { nullable: true, description: "Lines of this calendar year." })
  readonly year?: number | null;

  @Field(() => FoodFamilyEnum, { nullable: true, description: "Lines of this family." })
  readonly family?: FoodFamily | null;
}
