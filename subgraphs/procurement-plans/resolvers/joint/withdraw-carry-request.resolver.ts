import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  WithdrawCarryRequestInput,
  WithdrawCarryRequestPayload,
  WithdrawCarryRequestResult,
} from "../../schema/joint/withdraw-carry-request.type";
import { withdrawCarryRequest } from "../../services/joint/end-carry-request";

@Resolver()
export class WithdrawCarryRequestResolver {
  @Mutation(() => WithdrawCarryRequestResult, {
    description: "Takes back a request to carry a purchase that was not answered (retirer une demande).",
  })
  withdrawCarryRequest(
    @Arg("input", () => WithdrawCarryRequestInput, { description: "The request." })
    input: WithdrawCarryRequestInput,
    @Ctx() scope: Scope,
  ): Promise<WithdrawCarryRequestPayload | Refusal["failure"]> {
    return refusable(async () => {
      const carryRequest = await withdrawCarryRequest(scope, input);
      return Object.assign(new WithdrawCarryRequestPayload(), { carryRequest });
    });
  }
}
