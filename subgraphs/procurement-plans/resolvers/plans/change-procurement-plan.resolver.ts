import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  ChangeProcurementPlanInput,
  ChangeProcurementPlanPayload,
  ChangeProcurementPlanResult,
} from "../../schema/plans/change-procurement-plan.type";
import { changePlan } from "../../services/plans/change-plan";

@Resolver()
export class ChangeProcurementPlanResolver {
  @Mutation(() => ChangeProcurementPlanResult, {
    description:
      "Rewrites title, years and visibility of a plan of the caller's organisation (modifier la programmation).",
  })
  changeProcurementPlan(
    @Arg("input", () => ChangeProcurementPlanInput, { description: "The plan, and what it says." })
    { lastYear = null, ...plan }: ChangeProcurementPlanInput,
    @Ctx() scope: Scope,
  ): Promise<ChangeProcurementPlanPayload | Refusal["failure"]> {
    return refusable(async () => {
      const procurementPlan = await changePlan(scope, { ...plan, lastYear });
      return Object.assign(new ChangeProcurementPlanPayload(), { procurementPlan });
    });
  }
}
