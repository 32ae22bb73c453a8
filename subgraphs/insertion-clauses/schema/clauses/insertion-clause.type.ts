import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { TerritoryCodeScalar } from "../../../../shared/graphql/scalars/territory-code.scalar";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import { clauseStrategies, type ClauseStrategy } from "../../reference/clause-strategy";
import type { ClauseStatus } from "../../rules/clause-status";
import { describedEnum } from "../../../../shared/graphql/described-enum";

export const ClauseStrategyEnum = describedEnum(
  "ClauseStrategy",
  "How insertion enters the contract (stratégie de la clause).",
  clauseStrategies,
);

export const ClauseStatusEnum = describedEnum<ClauseStatus>(
  "ClauseStatus",
  "Where a clause stands on a day: validated hours of the months begun by then, against the works calendar.",
  {
    NOT_STARTED: "The works have not begun.",
    ON_TRACK: "At least the hours expected at the end of the last month that is over.",
    BEHIND: "Fewer hours than expected at the end of the last month that is over (retard).",
    REACHED: "The committed hours are done (engagement atteint).",
    MISSED: "The works are over and hours are missing (engagement non atteint).",
    UNDETERMINED: "The caller sees its own hours alone, and they do not tell (indéterminé).",
  },
);

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "Insertion hours committed on a lot (clause d'insertion). An employer or the contractor of the lot, when nobody shares it with them, see it with their own hours alone, which its figures then count.",
})
export class InsertionClause {
  @Field(() => ID, { description: "Identifier of the clause." })
  readonly id!: string;

  @Field(() => ClauseStrategyEnum, { description: "How insertion enters the contract." })
  readonly strategy!: ClauseStrategy;

  @Field(() => HoursScalar, { description: "Hours committed (heures prévues), in hours." })
  readonly committedHours!: HundredthsOfHour;

  @Field(() => Int, { description: "Version, to send back with a change." })
  readonly version!: number;
}

export const InsertionClauseConnection = connectionOf("InsertionClause", () => InsertionClause);

export const InsertionClauseOrder = orderInput({
  entity: "InsertionClause",
  fields: {
    COMMITTED_HOURS: "The hours committed.",
    WORKS_START_ON: "The first day of the works of its operation.",
  },
});

@InputType({ description: "Which clauses to list: all conditions together." })
export class InsertionClauseFilter {
  @Field(() => ClauseStrategyEnum, { nullable: true, description: "Clauses with this strategy." })
  readonly strategy?: ClauseStrategy | null;

  @Field(() => SiretScalar, { nullable: true, description: "Clauses of the operations of this owner." })
  readonly ownerSiret?: string | null;

  @Field(() => SiretScalar, {
    nullable: true,
    description: "Clauses on lots held by this contractor (titulaire).",
  })
  readonly contractorSiret?: string | null;

  @Field(() => TerritoryCodeScalar, {
    nullable: true,
    description: "Clauses of the operations located in this territory itself.",
  })
  readonly territoryCode?: string | null;
}
