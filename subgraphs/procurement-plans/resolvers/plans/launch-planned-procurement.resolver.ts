import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  LaunchPlannedProcurementInput,
  LaunchPlannedProcurementPayload,
  LaunchPlannedProcurementResult,
} from "../../schema/plans/launch-planned-procurement.type";
import { changeLineStatus } from "../../services/plans/change-line-status";

@Resolver()
export class LaunchPlannedProcurementResolver {
  @Mutation(() => LaunchPlannedProcurementResult, {
    description: "Takes a line of the caller's organisation from OPEN to LAUNCHED (lancer la consultation).",
  })
  launchPlannedProcurement(
    @Arg("input", () => LaunchPlannedProcurementInput, { description: "The line and its procedure." })
    { procedure, ...line }: LaunchPlannedProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<LaunchPlannedProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const columns = procedure == null ? {} : { procedure };
      const plannedProcurement = await changeLineStatus(scope, { step: "LAUNCH", line, columns });
      return Object.assign(new LaunchPlannedProcurementPayload(), { plannedProcurement });
    });
  }
}
