import { actingOrganisation, refuse } from "../../../../shared/commands/refuse";
import type { Db, Scope } from "../../context";
import { attachedLineIds, releaseLines } from "../../repositories/joint/joint-line.repository";
import type { JointMemberRow } from "../../repositories/joint/joint-member.repository";
import { writeMember } from "../../repositories/joint/joint-member-writing.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import { needChangeFault } from "../../rules/joint/joint-need";
import {
  declineReasonFault,
  memberStepFault,
  memberTransitions,
  type MemberStep,
} from "../../rules/joint/member-step";
import { bringNeed, type Bringing } from "./bring-need";
import { heldJoint, memberChanged, memberOf, readJoint, type JointRead } from "./held-joint";

/** Makes the caller's organisation join, with what it brings. Throws Refusal with the reason when it cannot. */
export function joinJoint(scope: Scope, read: JointRead, bringing: Bringing): Promise<JointProcurementRow> {
  return answer(scope, read, async (db, joint) => {
    const member = await stepped(db, scope, { joint, read, step: "JOIN", reason: null });
    await bringNeed(db, scope, member, bringing);
  });
}

/** Makes the caller's organisation decline. Throws Refusal with the reason when it cannot. */
export function declineInvitation(
  scope: Scope,
  read: JointRead,
  reason: string,
): Promise<JointProcurementRow> {
  return answer(scope, read, async (db, joint) => {
    await stepped(db, scope, { joint, read, step: "DECLINE", reason });
  });
}

/** Makes the caller's organisation leave before the launch, with its lines. Throws Refusal when it cannot. */
export function leaveJoint(
  scope: Scope,
  read: JointRead,
  reason: string | null,
): Promise<JointProcurementRow> {
  return answer(scope, read, async (db, joint) => {
    const member = await stepped(db, scope, { joint, read, step: "LEAVE", reason });
    await releaseLines(db, member, { lineIds: await attachedLineIds(db, member), on: scope.today });
  });
}

/** Changes what the caller's organisation brings, until the convention. Throws Refusal when it cannot. */
export function changeNeed(scope: Scope, read: JointRead, bringing: Bringing): Promise<JointProcurementRow> {
  return answer(scope, read, async (db, joint) => {
    const member = await ownMember(db, scope, joint);
    // Whoever has not joined has nothing to change: it is told what one that leaves would be.
    const standing = { ...joint, state: member?.state ?? ("NONE" as const), isLead: false };
    refuse(standing.state === "JOINED" ? null : memberStepFault("LEAVE", standing, scope.today));
    refuse(needChangeFault(joint.status));
    if (member?.version !== read.version) throw memberChanged();
    if (!(await writeMember(db, member, { state: "JOINED", on: member.joinedOn ?? scope.today }))) {
      throw memberChanged();
    }
    await bringNeed(db, scope, member, bringing);
  });
}

async function answer(
  scope: Scope,
  { jointProcurementId }: JointRead,
  change: (db: Db, joint: JointProcurementRow) => Promise<void>,
): Promise<JointProcurementRow> {
  const answered = await scope.session.write(async (db) => {
    const joint = await heldJoint(db, jointProcurementId);
    await change(db, joint);
    return readJoint(db, jointProcurementId);
  });
  scope.loaders.clear();
  return answered;
}

interface OwnStep {
  readonly joint: JointProcurementRow;
  readonly read: JointRead;
  readonly step: Exclude<MemberStep, "INVITE" | "WITHDRAW">;
  readonly reason: string | null;
}

/** The member that the caller's organisation is, once it has taken a step. */
async function stepped(
  db: Db,
  scope: Scope,
  { joint, read, step, reason }: OwnStep,
): Promise<JointMemberRow> {
  const { today } = scope;
  const member = await ownMember(db, scope, joint);
  const state = member?.state ?? "NONE";
  const isLead = member?.organisation === joint.organisation;
  refuse(memberStepFault(step, { ...joint, state, isLead }, today));
  if (member?.version !== read.version) throw memberChanged();
  if (step === "DECLINE") refuse(declineReasonFault(reason ?? ""));
  const { to } = memberTransitions[step];
  if (!(await writeMember(db, member, { state: to, on: today, reason }))) throw memberChanged();
  return member;
}

function ownMember(db: Db, { caller }: Scope, { id }: JointProcurementRow): Promise<JointMemberRow | null> {
  return memberOf(db, id, actingOrganisation(caller));
}
