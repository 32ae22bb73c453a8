import { actingOrganisation, refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import { handOverFault, takeOverFault } from "../../rules/joint/lead-handover";
import { heldJoint, jointChanged, ledJoint, memberOf, writtenJoint, type JointRead } from "./held-joint";

/** Offers the lead to another member, or to nobody any more. Throws Refusal with the reason when it cannot. */
export async function handOverLead(
  scope: Scope,
  read: JointRead,
  memberSiren: string | null,
): Promise<JointProcurementRow> {
  const changed = await scope.session.write(async (db) => {
    const joint = await ledJoint(db, scope, read);
    if (memberSiren === null) return writtenJoint(db, joint, { handoverSiret: null });
    const member = await memberOf(db, joint.id, memberSiren);
    const isLead = memberSiren === joint.organisation;
    refuse(handOverFault(joint.status, { state: member?.state ?? "NONE", isLead }));
    return writtenJoint(db, joint, { handoverSiret: member?.buyerSiret ?? null });
  });
  scope.loaders.clear();
  return changed;
}

/** Makes the caller's organisation lead what was handed over to it. Throws Refusal with the reason when it cannot. */
export async function takeOverLead(
  scope: Scope,
  { jointProcurementId, version }: JointRead,
): Promise<JointProcurementRow> {
  const organisation = actingOrganisation(scope.caller);
  const changed = await scope.session.write(async (db) => {
    const joint = await heldJoint(db, jointProcurementId);
    const leadBuyerSiret = joint.handoverSiret ?? "";
    const member = await memberOf(db, joint.id, organisation);
    const isHandedOver = leadBuyerSiret.startsWith(organisation);
    refuse(takeOverFault(joint.status, { state: member?.state ?? "NONE", isHandedOver }));
    if (joint.version !== version) throw jointChanged();
    return writtenJoint(db, joint, { organisation, leadBuyerSiret, handoverSiret: null });
  });
  scope.loaders.clear();
  return changed;
}
