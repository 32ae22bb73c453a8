import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import {
  jointContentChangeFault,
  jointContentFaults,
  type JointContent,
} from "../../rules/joint/joint-draft";
import { ledJoint, writtenJoint, type JointRead } from "./held-joint";

/** Rewrites what a joint procurement that is being formed says of itself. Throws Refusal with the reason when it cannot. */
export async function changeJoint(
  scope: Scope,
  read: JointRead,
  content: JointContent,
): Promise<JointProcurementRow> {
  const changed = await scope.session.write(async (db) => {
    const joint = await ledJoint(db, scope, read);
    refuse(jointContentChangeFault(joint.status));
    const [fault = null] = jointContentFaults(content, { present: joint, today: scope.today });
    refuse(fault);
    return writtenJoint(db, joint, content);
  });
  scope.loaders.clear();
  return changed;
}
