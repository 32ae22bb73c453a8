import {
  invalidInput,
  notAllowed,
  Refusal,
  transitionRefused,
  unknownReference,
  versionConflict,
} from "../../../shared/graphql/user-error.type";
import type { Day } from "../../../shared/kernel/day";
import type { Db, Scope } from "../context";
import {
  planTotals,
  procurementPlansById,
  writePlanStep,
  type ProcurementPlanRow,
} from "../repositories/procurement-plan.repository";
import { planStepFault, planTransitions, type PlanStep } from "../rules/plan-transition";

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
    const plan = await ownPlan(db, scope, planId);
    if (plan.version !== version) throw changedMeanwhile();
    const [totals] = await planTotals(db, [planId]);
    const fault = planStepFault(
      step,
      { ...plan, lineCount: totals?.lineCount ?? 0 },
      { on, today: scope.today },
    );
    if (fault !== null) {
      throw new Refusal(fault.cause === "STATE" ? transitionRefused(fault) : invalidInput(fault));
    }
    const { to, dayField } = planTransitions[step];
    const changed = await writePlanStep(db, plan, { status: to, [dayField]: on });
    if (changed === null) throw changedMeanwhile();
    return changed;
  });
  scope.loaders.clear();
  return written;
}

/** A plan that the caller may not see is answered like one that does not exist. */
async function ownPlan(db: Db, { caller }: Scope, planId: string): Promise<ProcurementPlanRow> {
  const [plan] = await procurementPlansById(db, [planId]);
  if (plan === undefined) {
    throw new Refusal(
      unknownReference({
        code: "UNKNOWN_PLAN",
        message: "Cette programmation n'existe pas, ou ne vous est pas accessible.",
        path: ["input", "planId"],
      }),
    );
  }
  if (plan.organisation !== caller.organisation) {
    throw new Refusal(
      notAllowed({
        code: "NOT_OWN_PLAN",
        message: "Seul l'acheteur de cette programmation peut la faire avancer.",
        path: ["input", "planId"],
      }),
    );
  }
  return plan;
}

function changedMeanwhile(): Refusal {
  return new Refusal(
    versionConflict({
      code: "PLAN_CHANGED",
      message: "Cette programmation a changé entre-temps : relisez-la avant de recommencer.",
      path: ["input", "version"],
    }),
  );
}
