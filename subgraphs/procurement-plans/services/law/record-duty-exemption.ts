import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import {
  exemptionsById,
  insertExemption,
  type DutyExemptionRow,
} from "../../repositories/law/duty-exemption.repository";
import { exemptionReasons } from "../../repositories/law/legal-duty.repository";
import { alreadyExempted, exemptionFault, type ExemptionDraft } from "../../rules/law/duty-exemption";
import { ownLine, type LineRead } from "../plans/own-line";

export interface ExemptionOfLine extends LineRead, ExemptionDraft {}

/** Records why a duty is left aside for a line of the caller's organisation. Throws Refusal with the reason when it cannot be. */
export async function recordDutyExemption(
  scope: Scope,
  { plannedProcurementId, version, ...draft }: ExemptionOfLine,
): Promise<DutyExemptionRow> {
  const recorded = await scope.session.write(async (db) => {
    const { line } = await ownLine(db, scope, { plannedProcurementId, version });
    const reasons = await exemptionReasons(db);
    refuse(exemptionFault(draft, { need: line, reasons, today: scope.today }));
    const { organisation } = line;
    const justification = draft.justification.trim();
    const id = await insertExemption(db, { ...draft, organisation, plannedProcurementId, justification });
    if (id === null) refuse(alreadyExempted);
    const [exemption] = id === null ? [] : await exemptionsById(db, [id]);
    if (exemption === undefined) throw new Error("An exemption is not visible to who recorded it");
    return exemption;
  });
  scope.loaders.clear();
  return recorded;
}
