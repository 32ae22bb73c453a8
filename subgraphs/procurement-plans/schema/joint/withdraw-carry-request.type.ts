import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { CarryRequest } from "./carry-request.type";

@InputType({ description: "A request to be taken back." })
export class WithdrawCarryRequestInput {
  @Field(() => ID, { description: "The request." })
  readonly carryRequestId!: string;

  @Field(() => Int, { description: "Version of the request that was read." })
  readonly version!: number;
}

@ObjectType({ description: "The request was taken back." })
export class WithdrawCarryRequestPayload {
  @Field(() => CarryRequest, { description: "The request, taken back." })
  readonly carryRequest!: CarryRequest;
}

export const WithdrawCarryRequestResult = createUnionType({
  name: "WithdrawCarryRequestResult",
  description: "The request taken back, or why it was not.",
  types: () => [WithdrawCarryRequestPayload, ...failureTypes] as const,
});
