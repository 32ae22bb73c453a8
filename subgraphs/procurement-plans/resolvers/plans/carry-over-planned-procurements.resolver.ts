import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  CarryOverPlannedProcurementsInput,
  CarryOverPlannedProcurementsPayload,
  CarryOverPlannedProcurementsResult,
} from "../../schema/plans/carry-over-planned-procurements.type";
import { carryOver } from "../../services/plans/carry-over";

@Resolver()
export class CarryOverPlannedProcurementsResolver {
  @Mutation(() => CarryOverPlannedProcurementsResult, {
    description:
      "Carries lines that were not launched over to a later plan of the same buyer, lots included: all of them, or none (report de lignes).",
  })
  carryOverPlannedProcurements(
    @Arg("input", () => CarryOverPlannedProcurementsInput, {
      description: "The plans, the lines and their days.",
    })
    { lines, daysMovedByMonths, ...plans }: CarryOverPlannedProcurementsInput,
    @Ctx() scope: Scope,
  ): Promise<CarryOverPlannedProcurementsPayload | Refusal["failure"]> {
    return refusable(async () => {
      const carried = await carryOver(scope, {
        ...plans,
        lines: lines ?? null,
        daysMovedByMonths: daysMovedByMonths ?? null,
      });
      return Object.assign(new CarryOverPlannedProcurementsPayload(), carried);
    });
  }
}
