import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { heldLineIds, lockLines } from "../../repositories/plans/held-line.repository";
import {
  writeLineStatus,
  type LineStatusColumns,
  type PlannedProcurementRow,
} from "../../repositories/plans/planned-procurement.repository";
import { lineHeldFault } from "../../rules/plans/line-held";
import {
  abandonmentReasonFault,
  lineTransitionFault,
  lineTransitions,
} from "../../rules/plans/line-transition";
import { planLaunchFault } from "../../rules/plans/plan-editor";
import { lineChanged, ownLine, type LineRead } from "./own-line";

export interface LineStepRequest {
  /** The steps taken by hand. */
  readonly step: "LAUNCH" | "ABANDON";
  readonly line: LineRead;
  readonly columns: LineStatusColumns;
}

/** Makes a line of the caller's organisation take a step. Throws Refusal with the reason when it cannot. */
export async function changeLineStatus(
  scope: Scope,
  { step, line: read, columns }: LineStepRequest,
): Promise<PlannedProcurementRow> {
  const written = await scope.session.write(async (db) => {
    const { line, plan } = await ownLine(db, scope, read);
    await lockLines(db, [line.id]);
    refuse(lineTransitionFault(step, line.status));
    if (step === "LAUNCH") refuse(planLaunchFault(plan.status));
    else refuse(abandonmentReasonFault(columns.abandonmentReason ?? ""));
    if ((await heldLineIds(db, [line.id])).size > 0) refuse(lineHeldFault(step));
    const changed = await writeLineStatus(db, line, lineTransitions[step].to, columns);
    if (changed === null) throw lineChanged();
    return changed;
  });
  scope.loaders.clear();
  return written;
}
