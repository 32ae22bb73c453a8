import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { CpvCodeScalar } from "../../../../shared/graphql/scalars/cpv-code.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import { Consideration } from "../consideration.type";
import { InclusiveSupply } from "../inclusive-supply.type";
import { ProcurementNature } from "../law/procurement-nature.type";
import { ProcurementProcedure } from "../law/procurement-procedure.type";
import { PlannedProcurementStatus, PlannedProcurementVisibility } from "./planned-procurement-status.type";

@ObjectType({ description: "How much of something (quantité)." })
export class ProcurementQuantity {
  @Field(() => DecimalScalar, { description: "Amount in the unit, with two decimals." })
  readonly amount!: bigint;

  @Field(() => String, { description: "Unit, in French." })
  readonly unit!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "One need of a procurement plan (ligne de programmation)." })
export class PlannedProcurement {
  @Field(() => ID, { description: "Identifier of the planned procurement." })
  readonly id!: string;

  @Field(() => Int, { description: "First calendar year of its plan." })
  readonly year!: number;

  @Field(() => String, { description: "The need in a few words (objet), in French." })
  readonly need!: string;

  @Field(() => String, { description: "The need in full, in French." })
  readonly description!: string;

  @Field(() => CpvCodeScalar, { description: "Main CPV code, in eight digits." })
  readonly cpvCode!: string;

  @Field(() => ProcurementNature, { description: "Goods, services or works." })
  readonly nature!: ProcurementNature;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day planned for the notice; null when not planned yet.",
  })
  readonly noticeOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day planned for the start; null when not planned yet.",
  })
  readonly startOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Latest day on which it is needed; null when not stated.",
  })
  readonly latestNeededOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Planned duration in months, options included; null when not stated.",
  })
  readonly durationMonths!: number | null;

  @Field(() => [Consideration], {
    description: "What it takes into account; empty when nothing was declared, which is not a refusal.",
  })
  readonly considerations!: readonly Consideration[];

  @Field(() => ProcurementProcedure, {
    nullable: true,
    description: "Procedure chosen; null when not chosen yet.",
  })
  readonly procedure!: ProcurementProcedure | null;

  @Field(() => PlannedProcurementStatus, { description: "Where it stands." })
  readonly status!: PlannedProcurementStatus;

  @Field(() => String, {
    nullable: true,
    description:
      "Why it was given up (motif d'abandon), in French; null when it was not, or when no reason was kept.",
  })
  readonly abandonmentReason!: string | null;

  @Field(() => PlannedProcurementVisibility, { description: "Who may see it." })
  readonly visibility!: PlannedProcurementVisibility;

  @Field(() => Int, { description: "Version, to send back with a change." })
  readonly version!: number;

  /** Present only where a field requires it. */
  @Directive("@external")
  @Field(() => InclusiveSupply, { nullable: true })
  readonly inclusiveSupply?: InclusiveSupply | null;
}

export const PlannedProcurementConnection = connectionOf("PlannedProcurement", () => PlannedProcurement);

export const PlannedProcurementOrder = orderInput({
  entity: "PlannedProcurement",
  fields: {
    NEED: "The need, in French alphabetical order.",
    VALUE: "The estimated value.",
    YEAR: "The year of its plan.",
    NOTICE_ON: "The day planned for the notice; an unknown one counts as the latest.",
    START_ON: "The day planned for the start; an unknown one counts as the latest.",
    LATEST_NEEDED_ON: "The latest day needed; an unknown one counts as the latest.",
  },
});
