import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { writeMember } from "../../repositories/joint/joint-member-writing.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import { memberStepFault } from "../../rules/joint/member-step";
import { jointChanged, ledJoint, memberOf, writtenJoint, type JointRead } from "./held-joint";

/** Takes an invitation back before it is answered. Throws Refusal with the reason when it cannot. */
export async function withdrawInvitation(
  scope: Scope,
  read: JointRead,
  memberSiren: string,
): Promise<JointProcurementRow> {
  const { today } = scope;
  const changed = await scope.session.write(async (db) => {
    const joint = await ledJoint(db, scope, read);
    const member = await memberOf(db, joint.id, memberSiren);
    const state = member?.state ?? "NONE";
    refuse(
      memberStepFault("WITHDRAW", { ...joint, state, isLead: memberSiren === joint.organisation }, today),
    );
    const isWritten = member !== null && (await writeMember(db, member, { state: "WITHDRAWN", on: today }));
    if (!isWritten) throw jointChanged();
    return writtenJoint(db, joint);
  });
  scope.loaders.clear();
  return changed;
}
