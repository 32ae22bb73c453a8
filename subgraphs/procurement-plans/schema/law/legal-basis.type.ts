import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";

@ObjectType({
  description: "An article of a legal text during the days when it is in force (fondement juridique).",
})
export class LegalBasis {
  @Field(() => String, { description: "The text (loi, ordonnance, décret ou code), in French." })
  readonly text!: string;

  @Field(() => String, { description: "The article, as it is quoted." })
  readonly article!: string;

  @Field(() => String, { description: "What it is about, in French." })
  readonly subject!: string;

  @Field(() => String, {
    description: "Where the reference comes from, in French, with what is still to be checked.",
  })
  readonly source!: string;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in force; null when no end is known." })
  readonly validTo!: string | null;
}

export const LegalBasisConnection = connectionOf("LegalBasis", () => LegalBasis);

export const LegalBasisOrder = orderInput({
  entity: "LegalBasis",
  fields: {
    SUBJECT: "What it is about, in French alphabetical order.",
    VALID_FROM: "The first day in force.",
  },
});
