import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "What proves that a criterion of the label is met (preuve)." })
export class Evidence {
  @Field(() => ID, { description: "Identifier of the evidence." })
  readonly id!: string;

  @Field(() => String, { description: "What is proved, in French." })
  readonly statement!: string;

  @Field(() => String, {
    nullable: true,
    description: "Address of a document; null when the proof is a fact.",
  })
  readonly documentUrl!: string | null;
}
