import { invalidInput, Refusal, transitionRefused } from "../../../../shared/graphql/user-error.type";
import type { Day } from "../../../../shared/kernel/day";
import type { Scope } from "../../context";
import {
  planTotals,
  writePlanStep,
  type ProcurementPlanRow,
} from "../../repositories/plans/procurement-plan.repository";
import { planStepFault, planTransitions, type PlanStep } from "../../rules/plans/plan-transition";
import { ownPlan, planChanged } from "./own-plan";

export interface PlanStepRequest {
  readonly planId: string;
  /** Version that the caller read. */
  readonly version: number;
  /** Day of the step. */
  readonly on: Day;
}

/** Makes a plan of the caller's organisation take a step. Throws Refusal with the reason when it cannot. */
export async function changePlanStatus(
  scope: Scope,
  step: PlanStep,
  { planId, version, on }: PlanStepRequest,
): Promise<ProcurementPlanRow> {
  const written = await scope.session.write(async (db) => {
    const plan = await ownPlan(db, scope, planId, { mode: "ALONE" });
    if (plan.version !== version) throw planChanged();
    const [totals] = await planTotals(db, [planId]);
    const fault = planStepFault(
      step,
      { ...plan, lineCount: totals?.lineCount ?? 0, unsettledCount: totals?.unsettledCount ?? 0 },
      { on, today: scope.today },
    );
    if (fault !== null) {
      throw new Refusal(fault.cause === "STATE" ? transitionRefused(fault) : invalidInput(fault));
    }
    const { to, dayField } = planTransitions[step];
    const changed = await writePlanStep(db, plan, { status: to, [dayField]: on });
    if (changed === null) throw planChanged();
    return changed;
  });
  scope.loaders.clear();
  return written;
}
