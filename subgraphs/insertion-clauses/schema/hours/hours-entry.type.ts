import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../../../shared/graphql/scalars/date-time.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import { eligibilityCategories, type EligibilityCategory } from "../../reference/eligibility-category";
import type { ExecutionMode } from "../../reference/execution-mode";
import type { Trade } from "../../reference/trade";
import type { Decision } from "../../rules/hours-decision";
import type { HoursState } from "../../rules/hours-sums";
import { describedEnum } from "../../../../shared/graphql/described-enum";
import { ExecutionModeEnum, TradeEnum } from "./hours-breakdown.type";

export const EligibilityCategoryEnum = describedEnum(
  "EligibilityCategory",
  "Why people can be counted in a clause (public éligible).",
  eligibilityCategories,
);

export const HoursStateEnum = describedEnum<HoursState>(
  "HoursState",
  "What became of declared hours (état): worked out from the decisions, never stored.",
  {
    DECLARED: "Declared, not yet decided about (déclarées).",
    VALIDATED: "Accepted by the owner or its facilitator (validées): they count as realised.",
    REJECTED: "Refused (rejetées): they never count.",
  },
);

@ObjectType({ description: "How many people of a category took part (participants). Nobody is ever named." })
export class HoursParticipation {
  @Field(() => EligibilityCategoryEnum, {
    description: "The category: each person is counted under one, the main one.",
  })
  readonly category!: EligibilityCategory;

  @Field(() => Int, {
    nullable: true,
    description:
      "Number of people; null when the caller is neither the owner, its facilitator nor the employer and it is under 5, or under 6 where the hours are the work of four people at least in each category.",
  })
  readonly count!: number | null;

  @Field(() => String, { description: 'The number to show, in French: "12", or "moins de 5".' })
  readonly display!: string;
}

@ObjectType({ description: "What was decided about declared hours (décision)." })
export class HoursDecision {
  @Field(() => HoursStateEnum, { description: "VALIDATED or REJECTED." })
  readonly decision!: Decision;

  @Field(() => DateScalar, { description: "Day of the decision." })
  readonly decidedOn!: string;

  @Field(() => SirenScalar, { description: "SIREN of the organisation that decided." })
  readonly decidedBy!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Why, in French: a note for the owner, its facilitator, the employer and who declared. Null for anybody else, and when a validation gives no reason.",
  })
  readonly reason!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "Hours of one month, trade, execution mode and employer (écriture d'heures): a line of a ledger that only grows. A correction reverses the line, then declares again.",
})
export class HoursEntry {
  @Field(() => ID, { description: "Identifier of the entry." })
  readonly id!: string;

  @Field(() => DateScalar, { description: "First day of the month in which the hours were done." })
  readonly month!: string;

  @Field(() => TradeEnum, { description: "The trade." })
  readonly trade!: Trade;

  @Field(() => ExecutionModeEnum, { description: "How the clause was carried out." })
  readonly executionMode!: ExecutionMode;

  @Field(() => HoursScalar, { description: "Hours, in hours; below zero on an entry that reverses another." })
  readonly hours!: HundredthsOfHour;

  @Field(() => HoursStateEnum, {
    description: "What became of them; an entry that reverses another has the state of that other.",
  })
  readonly state!: HoursState;

  @Field(() => String, {
    nullable: true,
    description:
      "Why an entry reverses another, in French: a note for the owner, its facilitator, the employer and who declared it. Null for anybody else, and on a declaration.",
  })
  readonly reason!: string | null;

  @Field(() => SirenScalar, { description: "SIREN of the organisation that declared them." })
  readonly declaredBy!: string;

  @Field(() => DateTimeScalar, { description: "When they were declared." })
  readonly declaredAt!: Date;

  @Field(() => Int, { description: "Place in the ledger of the clause, from 1." })
  readonly sequence!: number;
}

export const HoursEntryConnection = connectionOf("HoursEntry", () => HoursEntry);

export const HoursEntryOrder = orderInput({
  entity: "HoursEntry",
  fields: {
    MONTH: "The month in which the hours were done.",
    DECLARED_AT: "When they were declared.",
    HOURS: "The number of hours.",
  },
});

@InputType({ description: "Which entries to list: all conditions together." })
export class HoursEntryFilter {
  @Field(() => ID, { nullable: true, description: "Entries of this clause." })
  readonly clauseId?: string | null;

  @Field(() => HoursStateEnum, { nullable: true, description: "Entries in this state." })
  readonly state?: HoursState | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Entries of months beginning on this day or later.",
  })
  readonly monthFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Entries of months beginning on this day or earlier.",
  })
  readonly monthUntil?: string | null;

  @Field(() => TradeEnum, { nullable: true, description: "Entries in this trade." })
  readonly trade?: Trade | null;

  @Field(() => ExecutionModeEnum, { nullable: true, description: "Entries by this execution mode." })
  readonly executionMode?: ExecutionMode | null;

  @Field(() => SiretScalar, { nullable: true, description: "Entries of this employer." })
  readonly employerSiret?: string | null;
}
