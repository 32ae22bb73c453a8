import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  CloseProcurementPlanInput,
  CloseProcurementPlanPayload,
  CloseProcurementPlanResult,
} from "../../schema/plans/close-procurement-plan.type";
import { changePlanStatus } from "../../services/plans/change-plan-status";

@Resolver()
export class CloseProcurementPlanResolver {
  @Mutation(() => CloseProcurementPlanResult, {
    description:
      "Takes a plan of the caller's organisation from PUBLISHED to CLOSED (clôturer la programmation). Refused while one of its lines is OPEN or LAUNCHED: nobody could change it any more.",
  })
  closeProcurementPlan(
    @Arg("input", () => CloseProcurementPlanInput, { description: "The plan and the day." })
    { closedOn: on, ...plan }: CloseProcurementPlanInput,
    @Ctx() scope: Scope,
  ): Promise<CloseProcurementPlanPayload | Refusal["failure"]> {
    return refusable(async () => {
      const procurementPlan = await changePlanStatus(scope, "CLOSE", { ...plan, on });
      return Object.assign(new CloseProcurementPlanPayload(), { procurementPlan });
    });
  }
}
