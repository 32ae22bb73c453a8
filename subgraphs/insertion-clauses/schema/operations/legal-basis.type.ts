import { Field, ID, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";

@ObjectType({
  description: "An article of law on which insertion clauses rest (fondement juridique), dated.",
})
export class ClauseLegalBasis {
  @Field(() => ID, { description: "Identifier of the article." })
  readonly id!: string;

  @Field(() => String, { description: "The text of law, in French." })
  readonly text!: string;

  @Field(() => String, { description: "The article of that text." })
  readonly article!: string;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in force; null while no end is known." })
  readonly validTo!: string | null;

  @Field(() => String, { description: "Where this comes from, in French." })
  readonly source!: string;
}
