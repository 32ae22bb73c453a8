import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../../../shared/graphql/scalars/date-time.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";

@ObjectType({ description: "What a change made of one thing that a line says." })
export class PlannedProcurementChange {
  @Field(() => String, { description: "Name of what changed, as in the schema: `value`, `startOn`, `lots`." })
  readonly field!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What it said, written as in the schema: amounts with two decimals, several values separated by commas, one lot a line. Null when it said nothing.",
  })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: "What it says since, written alike." })
  readonly after!: string | null;
}

@ObjectType({
  description:
    "One change of a planned procurement (historique d'une ligne de programmation), its lots and status included. The first one is its creation. It is never rewritten.",
})
export class PlannedProcurementRevision {
  @Field(() => Int, { description: "Version of the line once changed." })
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: "When." })
  readonly at!: Date;

  @Field(() => [PlannedProcurementChange], { description: "What changed, by name." })
  readonly changes!: readonly PlannedProcurementChange[];
}

export const PlannedProcurementRevisionConnection = connectionOf(
  "PlannedProcurementRevision",
  () => PlannedProcurementRevision,
);
