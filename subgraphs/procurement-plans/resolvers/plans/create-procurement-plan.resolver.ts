import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  CreateProcurementPlanInput,
  CreateProcurementPlanPayload,
  CreateProcurementPlanResult,
} from "../../schema/plans/create-procurement-plan.type";
import { createPlan } from "../../services/plans/create-plan";

@Resolver()
export class CreateProcurementPlanResolver {
  @Mutation(() => CreateProcurementPlanResult, {
    description: "Opens a plan for a buyer of the caller's organisation (ouvrir une programmation).",
  })
  createProcurementPlan(
    @Arg("input", () => CreateProcurementPlanInput, { description: "The plan." })
    { lastYear, ...plan }: CreateProcurementPlanInput,
    @Ctx() scope: Scope,
  ): Promise<CreateProcurementPlanPayload | Refusal["failure"]> {
    return refusable(async () => {
      const procurementPlan = await createPlan(scope, { ...plan, lastYear: lastYear ?? plan.year });
      return Object.assign(new CreateProcurementPlanPayload(), { procurementPlan });
    });
  }
}
