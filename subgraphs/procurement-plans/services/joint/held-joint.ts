import { changedMeanwhile, notOwn, unknown } from "../../../../shared/commands/refuse";
import type { Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import { jointMembersByKey, type JointMemberRow } from "../../repositories/joint/joint-member.repository";
import {
  jointProcurementsById,
  type JointProcurementRow,
} from "../../repositories/joint/joint-procurement.repository";
import {
  lockJointProcurement,
  writeJointProcurement,
  type JointColumns,
} from "../../repositories/joint/joint-writing.repository";
import { jointMemberKey } from "../../rules/joint/joint-member-key";

/** A joint procurement as its lead read it, or the part of a member as the member did. */
export interface JointRead {
  readonly jointProcurementId: string;
  readonly version: number;
}

/**
 * A joint procurement that the caller sees, held until the transaction ends. One that it may not see is answered like
 * one that does not exist.
 */
export async function heldJoint(db: Db, id: string): Promise<JointProcurementRow> {
  // Held before it is read: what is read is what stands once others are done.
  await lockJointProcurement(db, id);
  const [joint] = await jointProcurementsById(db, [id]);
  if (joint !== undefined) return joint;
  throw unknown(
    "UNKNOWN_JOINT_PROCUREMENT",
    "Ce groupement n'existe pas, ou ne vous est pas accessible.",
    "jointProcurementId",
  );
}

/** One that the caller's organisation leads. */
export async function ownJoint(db: Db, { caller }: Scope, id: string): Promise<JointProcurementRow> {
  const joint = await heldJoint(db, id);
  if (joint.organisation === caller.organisation) return joint;
  throw notOwn(
    "NOT_LEAD",
    "Seul le coordonnateur de ce groupement peut le faire avancer.",
    "jointProcurementId",
  );
}

/** One that the caller's organisation leads, at the version that it read. */
export async function ledJoint(
  db: Db,
  scope: Scope,
  { jointProcurementId, version }: JointRead,
): Promise<JointProcurementRow> {
  const joint = await ownJoint(db, scope, jointProcurementId);
  if (joint.version === version) return joint;
  throw jointChanged();
}

/** Writes a joint procurement that was read under its lock, and gives it as it then is. */
export async function writtenJoint(
  db: Db,
  joint: JointProcurementRow,
  columns: JointColumns = {},
): Promise<JointProcurementRow> {
  if (!(await writeJointProcurement(db, joint, columns))) throw jointChanged();
  return readJoint(db, joint.id);
}

export async function readJoint(db: Db, id: string): Promise<JointProcurementRow> {
  const [joint] = await jointProcurementsById(db, [id]);
  if (joint === undefined) throw new Error(`Joint procurement ${id} is not visible to who wrote it`);
  return joint;
}

/** A member of a joint procurement; null for an organisation that was never invited. */
export async function memberOf(
  db: Db,
  jointProcurementId: string,
  organisation: string,
): Promise<JointMemberRow | null> {
  const [member] = await jointMembersByKey(db, [jointMemberKey(jointProcurementId, organisation)]);
  return member ?? null;
}

export function jointChanged(): Refusal {
  return changedMeanwhile(
    "JOINT_CHANGED",
    "Ce groupement a changé entre-temps : relisez-le avant de recommencer.",
  );
}

export function memberChanged(): Refusal {
  return changedMeanwhile(
    "MEMBER_CHANGED",
    "Votre place dans ce groupement a changé entre-temps : relisez-le avant de recommencer.",
  );
}
