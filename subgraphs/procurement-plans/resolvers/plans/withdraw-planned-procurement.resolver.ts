import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  WithdrawPlannedProcurementInput,
  WithdrawPlannedProcurementPayload,
  WithdrawPlannedProcurementResult,
} from "../../schema/plans/withdraw-planned-procurement.type";
import { withdrawLine } from "../../services/plans/withdraw-line";

@Resolver()
export class WithdrawPlannedProcurementResolver {
  @Mutation(() => WithdrawPlannedProcurementResult, {
    description: "Takes a line and its lots out of a draft of the caller's organisation (retirer une ligne).",
  })
  withdrawPlannedProcurement(
    @Arg("input", () => WithdrawPlannedProcurementInput, { description: "The line." })
    input: WithdrawPlannedProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<WithdrawPlannedProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const procurementPlan = await withdrawLine(scope, input);
      return Object.assign(new WithdrawPlannedProcurementPayload(), { procurementPlan });
    });
  }
}
