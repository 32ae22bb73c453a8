import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { CpvCodeScalar } from "../../../../shared/graphql/scalars/cpv-code.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import { ProcurementNature } from "../law/procurement-nature.type";
import { ProcurementVisibility } from "../visibility.type";
import { JointProcurementStatus } from "./joint-procurement-status.type";

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A purchase that several buyers make together, one of them leading (groupement de commandes, L2113-6). Seen by whom it is shared with and by whoever is invited.",
})
export class JointProcurement {
  @Field(() => ID, { description: "Identifier of the joint procurement." })
  readonly id!: string;

  @Field(() => String, { description: "Its name (objet), in French." })
  readonly title!: string;

  @Field(() => String, { description: "What is bought together, in full, in French." })
  readonly need!: string;

  @Field(() => CpvCodeScalar, { description: "Main CPV code, in eight digits." })
  readonly cpvCode!: string;

  @Field(() => ProcurementNature, { description: "Goods, services or works." })
  readonly nature!: ProcurementNature;

  @Field(() => Int, {
    nullable: true,
    description: "Planned duration in months, options included; null when not stated.",
  })
  readonly durationMonths!: number | null;

  @Field(() => JointProcurementStatus, { description: "Where it stands." })
  readonly status!: JointProcurementStatus;

  @Field(() => DateScalar, { description: "Day on which it was formed here." })
  readonly formedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day on which a member may join (dernier jour pour rejoindre); null when none was set.",
  })
  readonly lastDayToJoin!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Reference of the convention, as the lead gives it; null until it is signed.",
  })
  readonly conventionReference!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of the convention; null until it is signed." })
  readonly conventionSignedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of the launch; null until it is launched." })
  readonly launchedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of the award; null until it is awarded." })
  readonly awardedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was given up; null unless it was.",
  })
  readonly abandonedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was given up (motif d'abandon), in French; null unless it was.",
  })
  readonly abandonReason!: string | null;

  @Field(() => ProcurementVisibility, { description: "Who may see it, beside those who are invited." })
  readonly visibility!: ProcurementVisibility;

  @Field(() => Int, { description: "Version, to send back with a change by its lead." })
  readonly version!: number;
}

export const JointProcurementConnection = connectionOf("JointProcurement", () => JointProcurement);

export const JointProcurementOrder = orderInput({
  entity: "JointProcurement",
  fields: {
    FORMED_ON: "The day on which it was formed.",
    LAST_DAY_TO_JOIN: "The last day to join; an unknown one counts as the latest.",
    TITLE: "The name, in French alphabetical order.",
  },
});
