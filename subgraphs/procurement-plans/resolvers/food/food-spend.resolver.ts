import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { contractById } from "../../loaders/contracts/contract.loaders";
import { foodSpendLineById } from "../../loaders/food/food-spend.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { FoodSpendRow } from "../../repositories/food/food-spend.repository";
import { foodClassOf, type FoodClass } from "../../rules/food/food-class";
import { Buyer } from "../../schema/buyers/buyer.type";
import { Contract } from "../../schema/contracts/contract.type";
import { FoodClassEnum } from "../../schema/food/food-enums.type";
import { FoodSpend } from "../../schema/food/food-spend.type";
import { Supplier } from "../../schema/foreign-entities.type";

@Resolver(() => FoodSpend)
export class FoodSpendResolver {
  @Query(() => FoodSpend, {
    name: "foodSpend",
    nullable: true,
    description: "A line of food spend by its identifier; null when there is none that the caller may see.",
  })
  foodSpendLine(
    @Arg("id", () => ID, { description: "Identifier of the line." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<FoodSpendRow | null> {
    return loaders.one(foodSpendLineById, id);
  }

  @FieldResolver(() => Money, { description: "What was spent, excluding VAT." })
  value(@Root() { valueCents }: FoodSpendRow): Money {
    return money(valueCents);
  }

  @FieldResolver(() => FoodClassEnum, { description: "The one class under which it is counted." })
  foodClass(@Root() { characteristics }: FoodSpendRow): FoodClass {
    return foodClassOf(characteristics);
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer; null when it is not visible to the caller.",
  })
  buyer(@Root() { buyerSiret }: FoodSpendRow, @Ctx() { loaders }: Scope): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, buyerSiret);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: "The supplier; null when it was not told." })
  supplier(@Root() { supplierSiret }: FoodSpendRow): Supplier | null {
    return supplierSiret === null ? null : { siret: supplierSiret };
  }

  @FieldResolver(() => Contract, {
    nullable: true,
    description:
      "The contract under which it was bought; null when none was told, or none that the caller may see.",
  })
  contract(@Root() { contractId }: FoodSpendRow, @Ctx() { loaders }: Scope): Promise<ContractRow | null> {
    return contractId === null ? Promise.resolve(null) : loaders.one(contractById, contractId);
  }
}
