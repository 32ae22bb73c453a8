import { ArgsType, Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { ContractDeclaration } from "../contracts/contract-declaration.type";
import { SpaserIndicator } from "./spaser-indicator.type";

const shareDescription = "from 0 to 1, to four decimals";

@ObjectType({ description: "Contracts of a period of which the same was declared." })
export class SpaserPart {
  @Field(() => Int, { description: "How many contracts." })
  readonly contractCount!: number;
}

@ObjectType({
  description:
    "One indicator over a period. What was not declared is apart: it is never counted as a no, and lowers the coverage instead.",
})
export class SpaserFigure {
  @Field(() => SpaserIndicator, { description: "What is counted." })
  readonly indicator!: SpaserIndicator;

  @Field(() => SpaserPart, { description: "Contracts declared to be so." })
  readonly yes!: SpaserPart;

  @Field(() => SpaserPart, { description: "Contracts declared not to be so." })
  readonly no!: SpaserPart;

  @Field(() => SpaserPart, { description: "Contracts of which nothing was declared." })
  readonly undeclared!: SpaserPart;

  @Field(() => Float, {
    nullable: true,
    description: `Share by number: yes among yes and no, ${shareDescription}; null when nothing was declared.`,
  })
  readonly shareByNumber!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Share by value: yes among yes and no, ${shareDescription}; null when nothing was declared, or for no value.`,
  })
  readonly shareByValue!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Part of the contracts of which something was declared, by number, ${shareDescription}; null without any contract.`,
  })
  readonly coverageByNumber!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Part of the contracts of which something was declared, by value, ${shareDescription}; null without any value.`,
  })
  readonly coverageByValue!: number | null;
}

@ObjectType({
  description:
    "The indicators of responsible purchasing over a period: of the contracts notified in it that the caller may see, at their value of its last day (value at notification and amendments signed until then).",
})
export class SpaserIndicators {
  @Field(() => DateScalar, { description: "First day of the period." })
  readonly from!: string;

  @Field(() => DateScalar, { description: "Last day of the period." })
  readonly until!: string;

  @Field(() => Int, { description: "How many contracts were notified in the period." })
  readonly contractCount!: number;

  @Field(() => [SpaserFigure], { description: "Each indicator, always all five." })
  readonly figures!: readonly SpaserFigure[];
}

@ArgsType()
export class SpaserPeriodArgs {
  @Field(() => DateScalar, { description: "First day of notification that counts." })
  readonly from!: string;

  @Field(() => DateScalar, { description: "Last day of notification that counts, not before the first." })
  readonly until!: string;
}

@ArgsType()
export class SpaserContractArgs extends PageArgs {
  @Field(() => ContractDeclaration, {
    nullable: true,
    description: "Contracts of which this was declared; all of them when absent.",
  })
  readonly answer?: ContractDeclaration | null;
}
