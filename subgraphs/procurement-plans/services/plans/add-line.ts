import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { insertLine } from "../../repositories/plans/line-writes.repository";
import { replaceLots } from "../../repositories/plans/lot-writes.repository";
import {
  plannedProcurementsById,
  type PlannedProcurementRow,
} from "../../repositories/plans/planned-procurement.repository";
import { planEditFault } from "../../rules/plans/plan-editor";
import { checkedLine, type LineContent } from "./checked-line";
import { ownPlan } from "./own-plan";

/** Adds a line to a plan of the caller's organisation. Throws Refusal with the reason when it cannot. */
export async function addLine(
  scope: Scope,
  planId: string,
  content: LineContent,
): Promise<PlannedProcurementRow> {
  const line = await scope.session.write(async (db) => {
    const plan = await ownPlan(db, scope, planId, { mode: "SHARED" });
    refuse(planEditFault(plan.status, scope.caller.roles));
    const columns = await checkedLine(db, scope, content, { plan, present: null });
    const { organisation, buyerSiret, year } = plan;
    const id = await insertLine(db, { organisation, planId, buyerSiret, year }, columns);
    await replaceLots(db, { organisation, plannedProcurementId: id }, content.lots);
    const [written] = await plannedProcurementsById(db, [id]);
    if (written === undefined) throw new Error(`Line ${id} is not visible to who wrote it`);
    return written;
  });
  scope.loaders.clear();
  return line;
}
