import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { ProcedureAdvice } from "./procedure-advice.type";

@ObjectType({
  description:
    "The procedure that the law asks for a planned procurement, its homogeneous needs (besoins homogènes) included.",
})
export class PlannedProcedureAdvice {
  @Field(() => DateScalar, { description: "Day whose law is applied." })
  readonly on!: string;

  @Field(() => ProcedureAdvice, { description: "The procedure for that estimated value, and why." })
  readonly advice!: ProcedureAdvice;
}
