import { changedMeanwhile, notOwn, unknown } from "../../../../shared/commands/refuse";
import type { Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import {
  lockPlans,
  procurementPlansById,
  type ProcurementPlanRow,
} from "../../repositories/plans/procurement-plan.repository";

export interface PlanHold {
  /** Field of the input that names the plan. */
  readonly field?: string;
  readonly mode: "SHARED" | "ALONE";
}

/**
 * A plan of the caller's organisation, held until the transaction ends. One that the caller may not see is answered
 * like one that does not exist. Throws Refusal for both, and for a plan of somebody else.
 */
export async function ownPlan(
  db: Db,
  { caller }: Scope,
  planId: string,
  { field = "planId", mode }: PlanHold,
): Promise<ProcurementPlanRow> {
  // Locked before it is read: what is read is what stands once others are done.
  await lockPlans(db, [planId], mode);
  const [plan] = await procurementPlansById(db, [planId]);
  if (plan === undefined) {
    throw unknown("UNKNOWN_PLAN", "Cette programmation n'existe pas, ou ne vous est pas accessible.", field);
  }
  if (plan.organisation === caller.organisation) return plan;
  throw notOwn("NOT_OWN_PLAN", "Seul l'acheteur de cette programmation peut la faire avancer.", field);
}

export function planChanged(): Refusal {
  return changedMeanwhile(
    "PLAN_CHANGED",
    "Cette programmation a changé entre-temps : relisez-la avant de recommencer.",
  );
}
