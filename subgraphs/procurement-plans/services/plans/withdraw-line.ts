import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { removeLine } from "../../repositories/plans/line-writes.repository";
import type { ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import { lineInUseFault, withdrawalFault } from "../../rules/plans/line-withdrawal";
import { lineChanged, ownLine, type LineRead } from "./own-line";

/**
 * Removes a line from a draft of the caller's organisation, and answers its plan. Throws Refusal with the reason when it
 * cannot: what was decided, carried over or used by something else is abandoned instead.
 */
export async function withdrawLine(scope: Scope, read: LineRead): Promise<ProcurementPlanRow> {
  const left = await scope.session.write(async (db) => {
    const { line, plan } = await ownLine(db, scope, read);
    refuse(withdrawalFault({ ...line, planStatus: plan.status }));
    const outcome = await removeLine(db, line);
    if (outcome === "CHANGED") throw lineChanged();
    if (outcome === "IN_USE") refuse(lineInUseFault);
    return plan;
  });
  scope.loaders.clear();
  return left;
}
