import { refuse } from "../../../../shared/commands/refuse";
import type { Db, Scope } from "../../context";
import { lockLines } from "../../repositories/plans/held-line.repository";
import { attachLine, attachedLineIds, releaseLines } from "../../repositories/joint/joint-line.repository";
import {
  writeJointNeed,
  type JointPart,
  type WrittenNeed,
} from "../../repositories/joint/joint-member-writing.repository";
import { holdsOfLines } from "../../repositories/joint/joint-procurement.repository";
import { lockPlans, procurementPlansById } from "../../repositories/plans/procurement-plan.repository";
import { attachmentFault, needFaults } from "../../rules/joint/joint-need";
import { lineOfCaller } from "../plans/line-of-caller";

/** What a member brings, and its lines that are bought so from now on: the others are given back. */
export interface Bringing extends WrittenNeed {
  readonly plannedProcurementIds: readonly string[];
}

/** Writes what the caller's organisation brings to a joint procurement that is held. Throws Refusal when it cannot be. */
export async function bringNeed(
  db: Db,
  scope: Scope,
  part: JointPart,
  { plannedProcurementIds, ...need }: Bringing,
): Promise<void> {
  refuse(needFaults(need)[0] ?? null);
  await writeJointNeed(db, part, need);
  const asked = [...new Set(plannedProcurementIds)].toSorted();
  const held = await attachedLineIds(db, part);
  const lineIds = held.filter((id) => !asked.includes(id));
  await releaseLines(db, part, { lineIds, on: scope.today });
  for (const id of asked.filter((each) => !held.includes(each))) {
    await checkLine(db, scope, id);
    await attachLine(db, part, { plannedProcurementId: id, on: scope.today });
  }
}

/** Held until the transaction ends: neither its status nor its plan changes meanwhile. */
async function checkLine(db: Db, scope: Scope, id: string): Promise<void> {
  const { planId } = await lineOfCaller(db, { caller: scope.caller, id }, naming);
  await lockPlans(db, [planId], "SHARED");
  await lockLines(db, [id]);
  const line = await lineOfCaller(db, { caller: scope.caller, id }, naming);
  const [plan] = await procurementPlansById(db, [planId]);
  const holds = await holdsOfLines(db, [id]);
  refuse(
    attachmentFault({
      status: line.status,
      planStatus: plan?.status ?? "CLOSED",
      isHeldElsewhere: holds.length > 0,
    }),
  );
}

const naming = {
  notOwn: "Un membre n'apporte que ses propres lignes de programmation.",
  notSeen: "Une de ces lignes de programmation n'existe pas, ou ne vous est pas accessible.",
  path: ["brings", "plannedProcurementIds"],
};
