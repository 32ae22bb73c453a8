import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { CarryAnswer } from "./carry-answer.type";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { CarryRequest } from "./carry-request.type";

@InputType({ description: "A request to be answered." })
export class AnswerCarryRequestInput {
  @Field(() => ID, { description: "The request." })
  readonly carryRequestId!: string;

  @Field(() => Int, { description: "Version of the request that was read." })
  readonly version!: number;

  @Field(() => CarryAnswer, { description: "The answer." })
  readonly answer!: CarryAnswer;

  @Field(() => String, {
    nullable: true,
    description: "Why, in French: needed to refuse, read by who asked.",
  })
  readonly reason?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "A joint procurement being formed that the caller's organisation leads, to which an acceptance invites who asked; absent for none.",
  })
  readonly jointProcurementId?: string | null;
}

@ObjectType({ description: "The request was answered." })
export class AnswerCarryRequestPayload {
  @Field(() => CarryRequest, { description: "The request with its answer." })
  readonly carryRequest!: CarryRequest;
}

export const AnswerCarryRequestResult = createUnionType({
  name: "AnswerCarryRequestResult",
  description: "The request answered, or why it was not.",
  types: () => [AnswerCarryRequestPayload, ...failureTypes] as const,
});
