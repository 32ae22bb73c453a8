import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import {
  InvalidInputError,
  NotAllowedError,
  TransitionRefusedError,
  UnknownReferenceError,
} from "../../../../shared/graphql/user-error.type";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import type { EligibilityCategory } from "../../reference/eligibility-category";
import type { ExecutionMode } from "../../reference/execution-mode";
import type { Trade } from "../../reference/trade";
import { ExecutionModeEnum, TradeEnum } from "./hours-breakdown.type";
import { EligibilityCategoryEnum, HoursEntry } from "./hours-entry.type";

@InputType({ description: "How many people of a category took part (participants). Nobody is ever named." })
export class HoursParticipationInput {
  @Field(() => EligibilityCategoryEnum, {
    description: "The category: given once; each person under the main one.",
  })
  readonly category!: EligibilityCategory;

  @Field(() => Int, { description: "Number of people, at least 1." })
  readonly count!: number;
}

@InputType({ description: "Hours done in a month, to be declared (déclaration d'heures)." })
export class DeclareHoursInput {
  @Field(() => ID, { description: "The clause." })
  readonly clauseId!: string;

  @Field(() => DateScalar, {
    description:
      "First day of the month: not in the future, and not before the month in which the works begin.",
  })
  readonly month!: string;

  @Field(() => TradeEnum, { description: "The trade." })
  readonly trade!: Trade;

  @Field(() => ExecutionModeEnum, { description: "How the clause was carried out." })
  readonly executionMode!: ExecutionMode;

  @Field(() => SiretScalar, { description: "SIRET of the employer: a supplier known to the hub." })
  readonly employerSiret!: string;

  @Field(() => HoursScalar, { description: "Hours, above zero and plausible for the number of people." })
  readonly hours!: HundredthsOfHour;

  @Field(() => [HoursParticipationInput], {
    defaultValue: [],
    description: "People by category; empty when their number is not known.",
  })
  readonly participants!: readonly HoursParticipationInput[];
}

@ObjectType({ description: "The hours were declared." })
export class DeclareHoursPayload {
  @Field(() => HoursEntry, {
    description: "The entry; the one already there when the same was declared before.",
  })
  readonly hoursEntry!: HoursEntry;
}

export const DeclareHoursResult = createUnionType({
  name: "DeclareHoursResult",
  description: "The hours declared, or why they were refused.",
  types: () =>
    [
      DeclareHoursPayload,
      InvalidInputError,
      UnknownReferenceError,
      TransitionRefusedError,
      NotAllowedError,
    ] as const,
});
