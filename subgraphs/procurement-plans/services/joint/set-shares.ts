import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { joinedMembers, writeJointShare } from "../../repositories/joint/joint-member-writing.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import { sharesChangeFault, sharesFault, type MemberShare } from "../../rules/joint/joint-shares";
import { ledJoint, writtenJoint, type JointRead } from "./held-joint";

/** Sets what each member that joined pays of the whole. Throws Refusal with the reason when it cannot. */
export async function setShares(
  scope: Scope,
  read: JointRead,
  shares: readonly MemberShare[],
): Promise<JointProcurementRow> {
  const changed = await scope.session.write(async (db) => {
    const joint = await ledJoint(db, scope, read);
    refuse(sharesChangeFault(joint.status));
    const joined = await joinedMembers(db, joint.id);
    refuse(
      sharesFault(
        shares,
        joined.map(({ organisation }) => organisation),
      ),
    );
    const whole = { jointProcurementId: joint.id, leadOrganisation: joint.organisation };
    for (const { organisation, shareHundredths } of shares) {
      await writeJointShare(db, { ...whole, organisation }, Number(shareHundredths));
    }
    return writtenJoint(db, joint);
  });
  scope.loaders.clear();
  return changed;
}
