import { changedMeanwhile, refuse } from "../../../../shared/commands/refuse";
import type { Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import {
  plannedProcurementsById,
  type PlannedProcurementRow,
} from "../../repositories/plans/planned-procurement.repository";
import {
  lockPlans,
  procurementPlansById,
  type ProcurementPlanRow,
} from "../../repositories/plans/procurement-plan.repository";
import { planEditFault } from "../../rules/plans/plan-editor";
import { lineOfCaller } from "./line-of-caller";

/** A line as the caller read it. */
export interface LineRead {
  readonly plannedProcurementId: string;
  readonly version: number;
}

export interface OwnLine {
  readonly line: PlannedProcurementRow;
  readonly plan: ProcurementPlanRow;
}

/**
 * A line of the caller's organisation at the version that it read, in a plan that may be changed and takes no step
 * until the transaction ends. One that the caller may not see is answered like one that does not exist.
 */
export async function ownLine(
  db: Db,
  { caller }: Scope,
  { plannedProcurementId, version }: LineRead,
): Promise<OwnLine> {
  const seen = await lineOfCaller(
    db,
    { caller, id: plannedProcurementId },
    { notOwn: "Seul l'acheteur de cette ligne peut la changer." },
  );
  await lockPlans(db, [seen.planId], "SHARED");
  const [[line], [plan]] = await Promise.all([
    plannedProcurementsById(db, [plannedProcurementId]),
    procurementPlansById(db, [seen.planId]),
  ]);
  if (line?.version !== version || plan === undefined) throw lineChanged();
  refuse(planEditFault(plan.status, caller.roles));
  return { line, plan };
}

export function lineChanged(): Refusal {
  return changedMeanwhile(
    "LINE_CHANGED",
    "Cette ligne a changé entre-temps : relisez-la avant de recommencer.",
  );
}
