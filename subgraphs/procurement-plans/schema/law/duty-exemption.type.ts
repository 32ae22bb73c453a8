import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { LegalDuty } from "./legal-duty.type";
import { ProcurementNature } from "./procurement-nature.type";

@ObjectType({
  description:
    "A case in which the law lets a buyer leave a duty aside during some days (motif d'exception).",
})
export class DutyExemptionReason {
  @Field(() => String, { description: "Stable code, such as NO_SUFFICIENT_LINK." })
  readonly code!: string;

  @Field(() => LegalDuty, { description: "The duty that may be left aside." })
  readonly duty!: LegalDuty;

  @Field(() => [ProcurementNature], { description: "The purchases for which it may be." })
  readonly natures!: readonly ProcurementNature[];

  @Field(() => Int, {
    nullable: true,
    description: "For a duration in months under this alone; null for any.",
  })
  readonly belowMonths!: number | null;

  @Field(() => String, { description: "The case, in French." })
  readonly title!: string;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in force; null when no end is known." })
  readonly validTo!: string | null;

  @Field(() => String, {
    description: "Where it comes from, in French, with what is still to be checked (à vérifier).",
  })
  readonly source!: string;
}

@ObjectType({ description: "A duty that a buyer left aside for one of its needs (exception motivée)." })
export class DutyExemption {
  @Field(() => ID, { description: "Identifier of the exception." })
  readonly id!: string;

  @Field(() => LegalDuty, { description: "The duty left aside." })
  readonly duty!: LegalDuty;

  @Field(() => String, { description: "Why, in the words of the buyer, in French." })
  readonly justification!: string;

  @Field(() => DateScalar, { description: "Day of the decision." })
  readonly decidedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was taken back; null while it stands.",
  })
  readonly withdrawnOn!: string | null;

  @Field(() => Int, { description: "Version, to send back when it is taken back." })
  readonly version!: number;
}
