// What supplier-relations says of the suppliers of a need: described there, there alone.
import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Money } from "../../../shared/graphql/money.type";

@ObjectType()
export class InclusiveSupply {
  @Directive("@external")
  @Field(() => Int)
  readonly supplierCount!: number;

  @Directive("@external")
  @Field(() => Int)
  readonly adaptedCount!: number;

  @Directive("@external")
  @Field(() => Int)
  readonly integrationCount!: number;

  @Directive("@external")
  @Field(() => Int)
  readonly turnoverCount!: number;

  @Directive("@external")
  @Field(() => Money, { nullable: true })
  readonly meanTurnover!: Money | null;
}
