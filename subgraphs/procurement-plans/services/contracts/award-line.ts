import { refuse, unknown } from "../../../../shared/commands/refuse";
import type { Db, Scope } from "../../context";
import { contractsOfPlannedProcurements } from "../../repositories/contracts/contract.repository";
import { heldLineIds, lockLines } from "../../repositories/plans/held-line.repository";
import { lotsById, lotsOfPlannedProcurements } from "../../repositories/plans/lot.repository";
import {
  writeLineStatus,
  type PlannedProcurementRow,
} from "../../repositories/plans/planned-procurement.repository";
import { lockPlans, procurementPlansById } from "../../repositories/plans/procurement-plan.repository";
import { alreadyAwardedFault, completesLine, type AwardTarget } from "../../rules/contracts/contract-award";
import { lineHeldFault } from "../../rules/plans/line-held";
import { lineTransitionFault, lineTransitions } from "../../rules/plans/line-transition";
import { planEditFault } from "../../rules/plans/plan-editor";
import { lineChanged } from "../plans/own-line";
import { lineOfCaller } from "../plans/line-of-caller";

/** What a contract is for: a line, one of its lots, or nothing that was planned. */
export interface AwardedThing {
  readonly plannedProcurementId: string | null;
  readonly lotId: string | null;
}

export interface AwardedLine {
  readonly line: PlannedProcurementRow;
  readonly target: AwardTarget;
}

/**
 * The line that a contract is for, held until the transaction ends so that two awards of the same lot come one after
 * the other; null when none is named. Throws Refusal when it cannot be awarded.
 */
export async function awardedLine(db: Db, scope: Scope, thing: AwardedThing): Promise<AwardedLine | null> {
  const lineId = await lineOf(db, thing);
  if (lineId === null) return null;
  const { planId } = await lineOfCaller(db, { caller: scope.caller, id: lineId }, naming);
  await lockPlans(db, [planId], "SHARED");
  await lockLines(db, [lineId]);
  // Read again: another award may have been waited for.
  const line = await lineOfCaller(db, { caller: scope.caller, id: lineId }, naming);
  const [plan] = await procurementPlansById(db, [planId]);
  if (plan !== undefined) refuse(planEditFault(plan.status, scope.caller.roles));
  const target = await targetOf(db, line, thing.lotId);
  if ((await heldLineIds(db, [lineId])).size > 0) refuse(lineHeldFault("AWARD"));
  refuse(alreadyAwardedFault(target));
  refuse(lineTransitionFault("AWARD", line.status));
  return { line, target };
}

/** Ends a line of which this contract is the last one to come. */
export async function endLine(db: Db, { line, target }: AwardedLine): Promise<void> {
  if (!completesLine(target)) return;
  if ((await writeLineStatus(db, line, lineTransitions.AWARD.to)) === null) throw lineChanged();
}

async function lineOf(db: Db, { plannedProcurementId, lotId }: AwardedThing): Promise<string | null> {
  if (lotId === null) return plannedProcurementId;
  const [lot] = await lotsById(db, [lotId]);
  if (lot === undefined) {
    throw unknown("UNKNOWN_LOT", "Ce lot n'existe pas, ou ne vous est pas accessible.", "lotId");
  }
  if (plannedProcurementId === null || plannedProcurementId === lot.plannedProcurementId) {
    return lot.plannedProcurementId;
  }
  throw unknown("LOT_OF_ANOTHER_LINE", "Ce lot n'est pas de cette ligne de programmation.", "lotId");
}

const naming = { notOwn: "Seul l'acheteur de cette ligne peut l'attribuer." };

async function targetOf(db: Db, line: PlannedProcurementRow, lotId: string | null): Promise<AwardTarget> {
  const lots = await lotsOfPlannedProcurements(db, [line.id]);
  const contracts = await contractsOfPlannedProcurements(db, [line.id]);
  return {
    noticeOn: line.noticeOn,
    cpvCode: lots.find(({ id }) => id === lotId)?.cpvCode ?? line.cpvCode,
    lotId,
    lotIds: lots.map(({ id }) => id),
    awardedLotIds: contracts.map((contract) => contract.lotId),
  };
}
