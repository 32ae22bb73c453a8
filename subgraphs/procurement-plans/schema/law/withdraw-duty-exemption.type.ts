import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { DutyExemption } from "./duty-exemption.type";

@InputType({ description: "An exception to take back." })
export class WithdrawDutyExemptionInput {
  @Field(() => ID, { description: "The exception." })
  readonly dutyExemptionId!: string;

  @Field(() => Int, { description: "Version of the exception that was read." })
  readonly version!: number;
}

@ObjectType({ description: "The exception was taken back; it stays readable, with the day." })
export class WithdrawDutyExemptionPayload {
  @Field(() => DutyExemption, { description: "The exception, which no longer stands." })
  readonly dutyExemption!: DutyExemption;
}

export const WithdrawDutyExemptionResult = createUnionType({
  name: "WithdrawDutyExemptionResult",
  description: "The exception taken back, or why it was refused.",
  types: () => [WithdrawDutyExemptionPayload, ...failureTypes] as const,
});
