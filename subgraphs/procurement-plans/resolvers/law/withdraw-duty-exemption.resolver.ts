import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  WithdrawDutyExemptionInput,
  WithdrawDutyExemptionPayload,
  WithdrawDutyExemptionResult,
} from "../../schema/law/withdraw-duty-exemption.type";
import { withdrawDutyExemption } from "../../services/law/withdraw-duty-exemption";

@Resolver()
export class WithdrawDutyExemptionResolver {
  @Mutation(() => WithdrawDutyExemptionResult, {
    description:
      "Takes back an exception of the caller's organisation (retirer une exception motivée), which stays readable.",
  })
  withdrawDutyExemption(
    @Arg("input", () => WithdrawDutyExemptionInput, { description: "The exception." })
    input: WithdrawDutyExemptionInput,
    @Ctx() scope: Scope,
  ): Promise<WithdrawDutyExemptionPayload | Refusal["failure"]> {
    return refusable(async () => {
      const dutyExemption = await withdrawDutyExemption(scope, input);
      return Object.assign(new WithdrawDutyExemptionPayload(), { dutyExemption });
    });
  }
}
