import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  PublishProcurementPlanInput,
  PublishProcurementPlanPayload,
  PublishProcurementPlanResult,
} from "../../schema/plans/publish-procurement-plan.type";
import { changePlanStatus } from "../../services/plans/change-plan-status";

@Resolver()
export class PublishProcurementPlanResolver {
  @Mutation(() => PublishProcurementPlanResult, {
    description:
      "Takes a plan of the caller's organisation from ADOPTED to PUBLISHED (publier la programmation).",
  })
  publishProcurementPlan(
    @Arg("input", () => PublishProcurementPlanInput, { description: "The plan and the day." })
    { publishedOn: on, ...plan }: PublishProcurementPlanInput,
    @Ctx() scope: Scope,
  ): Promise<PublishProcurementPlanPayload | Refusal["failure"]> {
    return refusable(async () => {
      const procurementPlan = await changePlanStatus(scope, "PUBLISH", { ...plan, on });
      return Object.assign(new PublishProcurementPlanPayload(), { procurementPlan });
    });
  }
}
