import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AdoptProcurementPlanInput,
  AdoptProcurementPlanPayload,
  AdoptProcurementPlanResult,
} from "../../schema/plans/adopt-procurement-plan.type";
import { changePlanStatus } from "../../services/plans/change-plan-status";

@Resolver()
export class AdoptProcurementPlanResolver {
  @Mutation(() => AdoptProcurementPlanResult, {
    description:
      "Takes a plan of the caller's organisation from DRAFT to ADOPTED (adopter la programmation).",
  })
  adoptProcurementPlan(
    @Arg("input", () => AdoptProcurementPlanInput, { description: "The plan and the day." })
    { adoptedOn: on, ...plan }: AdoptProcurementPlanInput,
    @Ctx() scope: Scope,
  ): Promise<AdoptProcurementPlanPayload | Refusal["failure"]> {
    return refusable(async () => {
      const procurementPlan = await changePlanStatus(scope, "ADOPT", { ...plan, on });
      return Object.assign(new AdoptProcurementPlanPayload(), { procurementPlan });
    });
  }
}
