import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";

export enum TradeBodyKind {
  FEDERATION = "FEDERATION",
  INTERPROFESSION = "INTERPROFESSION",
}

registerEnumType(TradeBodyKind, {
  name: "TradeBodyKind",
  description: "What a trade body gathers.",
  valuesConfig: {
    FEDERATION: { description: "Enterprises of one trade (fédération professionnelle)." },
    INTERPROFESSION: {
      description: "The trades of one supply chain, from producer to seller (interprofession).",
    },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A body that speaks for a trade or a supply chain (fédération, interprofession).",
})
export class TradeBody {
  @Field(() => ID, { description: "Stable identifier of the trade body." })
  readonly id!: string;

  @Field(() => TradeBodyKind, { description: "Federation or interprofession." })
  readonly kind!: TradeBodyKind;

  @Field(() => String, { description: "Name, in French." })
  readonly name!: string;

  @Field(() => String, { description: "What it does, in French." })
  readonly description!: string;

  @Field(() => String, { nullable: true, description: "Public site; null when none is known." })
  readonly website!: string | null;
}

export const TradeBodyConnection = connectionOf("TradeBody", () => TradeBody);

export const TradeBodyOrder = orderInput({
  entity: "TradeBody",
  fields: { NAME: "The name, in French alphabetical order." },
});
