import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../shared/pagination/connection.type";
import { orderInput } from "../../../shared/pagination/order-input";

@ObjectType({ description: "One requirement of a label (critère, objectif)." })
export class LabelCriterion {
  @Field(() => Int, { description: "Number of the criterion in its scheme, from 1." })
  readonly number!: number;

  @Field(() => String, { description: "Short title, in French." })
  readonly title!: string;

  @Field(() => String, { description: "What is required, in French." })
  readonly description!: string;
}

@ObjectType({ description: "A label that territories can be awarded (label), with its criteria." })
export class LabelScheme {
  @Field(() => ID, { description: "Stable identifier of the scheme." })
  readonly id!: string;

  @Field(() => String, { description: "Name of the label, in French." })
  readonly name!: string;

  @Field(() => [String], { description: "Bodies that run the label." })
  readonly bodies!: readonly string[];

  @Field(() => [String], { description: "Levels or mentions, from the lowest; empty when it has none." })
  readonly levels!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: "Usual validity of an award, in months; null when the scheme sets none.",
  })
  readonly validityMonths!: number | null;

  @Field(() => Int, { description: "How long before its end an award is to be renewed, in months." })
  readonly renewalNoticeMonths!: number;

  @Field(() => String, { nullable: true, description: "Public site of the label; null when unknown." })
  readonly website!: string | null;

  @Field(() => String, { description: "Where the description of the scheme comes from." })
  readonly source!: string;
}

export const LabelSchemeConnection = connectionOf("LabelScheme", () => LabelScheme);

export const LabelSchemeOrder = orderInput({
  entity: "LabelScheme",
  fields: { NAME: "The name, in French alphabetical order." },
});
