import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { DutyExemption } from "./duty-exemption.type";
import { LegalDuty } from "./legal-duty.type";

@InputType({ description: "A duty to leave aside for a need, and why." })
export class RecordDutyExemptionInput {
  @Field(() => ID, { description: "The planned procurement, of the caller's own organisation." })
  readonly plannedProcurementId!: string;

  @Field(() => Int, { description: "Version of the planned procurement that was read." })
  readonly version!: number;

  @Field(() => LegalDuty, { description: "The duty." })
  readonly duty!: LegalDuty;

  @Field(() => String, { description: "Code of the case, one of `dutyExemptionReasons`." })
  readonly reasonCode!: string;

  @Field(() => String, { description: "Why that case is this one, in French: 2,000 characters at most." })
  readonly justification!: string;

  @Field(() => DateScalar, { description: "Day of the decision: today at the latest." })
  readonly decidedOn!: string;
}

@ObjectType({ description: "The exception was recorded." })
export class RecordDutyExemptionPayload {
  @Field(() => DutyExemption, { description: "The exception, which stands." })
  readonly dutyExemption!: DutyExemption;
}

export const RecordDutyExemptionResult = createUnionType({
  name: "RecordDutyExemptionResult",
  description: "The exception recorded, or why it was refused.",
  types: () => [RecordDutyExemptionPayload, ...failureTypes] as const,
});
