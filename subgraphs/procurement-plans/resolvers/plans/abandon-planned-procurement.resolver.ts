import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AbandonPlannedProcurementInput,
  AbandonPlannedProcurementPayload,
  AbandonPlannedProcurementResult,
} from "../../schema/plans/abandon-planned-procurement.type";
import { changeLineStatus } from "../../services/plans/change-line-status";

@Resolver()
export class AbandonPlannedProcurementResolver {
  @Mutation(() => AbandonPlannedProcurementResult, {
    description: "Gives up a line of the caller's organisation, OPEN or LAUNCHED (abandon, sans suite).",
  })
  abandonPlannedProcurement(
    @Arg("input", () => AbandonPlannedProcurementInput, { description: "The line and the reason." })
    { reason, ...line }: AbandonPlannedProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<AbandonPlannedProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const columns = { abandonmentReason: reason.trim() };
      const plannedProcurement = await changeLineStatus(scope, { step: "ABANDON", line, columns });
      return Object.assign(new AbandonPlannedProcurementPayload(), { plannedProcurement });
    });
  }
}
