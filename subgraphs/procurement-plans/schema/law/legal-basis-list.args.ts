import { ArgsType, Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { LegalBasisOrder } from "./legal-basis.type";

@InputType({ description: "Which articles to list: all conditions together." })
export class LegalBasisFilter {
  @Field(() => DateScalar, { nullable: true, description: "Articles in force on this day." })
  readonly on?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Text to find in the subject or the article, without regard to accents: « sourçage », « R2122 ».",
  })
  readonly textContains?: string | null;
}

@ArgsType()
export class LegalBasisListArgs extends PageArgs {
  @Field(() => LegalBasisFilter, { nullable: true, description: "Which articles." })
  readonly filter?: LegalBasisFilter | null;

  @Field(() => LegalBasisOrder, { nullable: true, description: "The order; by subject when absent." })
  readonly orderBy?: InstanceType<typeof LegalBasisOrder> | null;
}
