import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { planExtent, writePlan } from "../../repositories/plans/plan-writes.repository";
import type { ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import { planExtentFault, planFaults } from "../../rules/plans/plan-draft";
import { planEditFault } from "../../rules/plans/plan-editor";
import { sharingAs, sharingFaults, type Visibility } from "../../rules/plans/sharing";
import { ownPlan, planChanged } from "./own-plan";

export interface PlanChange {
  readonly planId: string;
  /** Version that the caller read. */
  readonly version: number;
  readonly title: string;
  readonly visibility: Visibility;
  /** Null for a plan of one year. */
  readonly lastYear: number | null;
}

/** Rewrites what a plan of the caller's organisation says of itself. Throws Refusal with the reason when it cannot. */
export async function changePlan(scope: Scope, change: PlanChange): Promise<ProcurementPlanRow> {
  const written = await scope.session.write(async (db) => {
    const plan = await ownPlan(db, scope, change.planId, { mode: "ALONE" });
    if (plan.version !== change.version) throw planChanged();
    refuse(planEditFault(plan.status, scope.caller.roles));
    const lastYear = change.lastYear ?? plan.year;
    const sharing = sharingAs(change.visibility, { present: plan, pools: scope.caller.pools });
    const [fault = null] = [
      ...planFaults({ title: change.title, year: plan.year, lastYear }),
      ...sharingFaults(sharing),
    ];
    refuse(fault);
    refuse(planExtentFault({ lastYear, visibility: sharing.visibility }, await planExtent(db, plan.id)));
    const changed = await writePlan(db, plan, { ...sharing, lastYear, title: change.title.trim() });
    if (changed === null) throw planChanged();
    return changed;
  });
  scope.loaders.clear();
  return written;
}
