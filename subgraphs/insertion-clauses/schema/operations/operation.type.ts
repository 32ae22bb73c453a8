import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { TerritoryCodeScalar } from "../../../../shared/graphql/scalars/territory-code.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import type { OperationStatus } from "../../rules/works-calendar";
import { describedEnum } from "../../../../shared/graphql/described-enum";

export const OperationStatusEnum = describedEnum<OperationStatus>(
  "OperationStatus",
  "Where an operation stands on a day, by its works calendar alone (avancement).",
  {
    NOT_STARTED: "The works have not begun.",
    IN_PROGRESS: "The day is one of the works.",
    COMPLETED: "The works are over.",
  },
);

@Directive('@key(fields: "id")')
@ObjectType({ description: "Works or services of an owner that carry insertion clauses (opération)." })
export class Operation {
  @Field(() => ID, { description: "Identifier of the operation." })
  readonly id!: string;

  @Field(() => String, { description: "Title, in French." })
  readonly title!: string;

  @Field(() => String, { description: "What is done, in French." })
  readonly description!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Number of dwellings (logements) concerned; null when it is not a housing operation.",
  })
  readonly dwellings!: number | null;

  @Field(() => DateScalar, { description: "First day of the works." })
  readonly worksStartOn!: string;

  @Field(() => DateScalar, { description: "Last day of the works." })
  readonly worksEndOn!: string;

  @Field(() => Int, { description: "Version, to send back with a change." })
  readonly version!: number;
}

export const OperationConnection = connectionOf("Operation", () => Operation);

export const OperationOrder = orderInput({
  entity: "Operation",
  fields: {
    WORKS_START_ON: "The first day of the works.",
    WORKS_END_ON: "The last day of the works.",
    TITLE: "The title, in French alphabetical order.",
  },
});

@InputType({ description: "Which operations to list: all conditions together." })
export class OperationFilter {
  @Field(() => SiretScalar, { nullable: true, description: "Operations of this owner (maître d'ouvrage)." })
  readonly ownerSiret?: string | null;

  @Field(() => TerritoryCodeScalar, {
    nullable: true,
    description: "Operations located in this territory itself.",
  })
  readonly territoryCode?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Operations whose works take place in part in this year.",
  })
  readonly year?: number | null;

  @Field(() => OperationStatusEnum, { nullable: true, description: "Operations with this status today." })
  readonly status?: OperationStatus | null;

  @Field(() => String, {
    nullable: true,
    description: "Text to find in the title or the description, without regard to accents.",
  })
  readonly textContains?: string | null;
}
