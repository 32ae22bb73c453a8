import { sqltag as sql } from "@prisma/client/runtime/client";
import { dateOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { MemberState } from "../../rules/joint/member-step";
import type { JointMemberRow } from "./joint-member.repository";

/** What names the part of an organisation in a joint procurement. */
export interface JointPart {
  readonly jointProcurementId: string;
  readonly leadOrganisation: string;
  readonly organisation: string;
}

export interface JoinedMemberRow {
  readonly organisation: string;
  readonly buyerSiret: string;
  /** Null until it is set. */
  readonly shareHundredths: number | null;
}

/** The members that joined, with the shares that the caller sees: all of them for the lead. */
export function joinedMembers(db: Db, jointProcurementId: string): Promise<readonly JoinedMemberRow[]> {
  return db.$queryRaw(sql`
    SELECT member.organisation::text AS organisation, member.buyer_siret::text AS "buyerSiret",
      share.share_hundredths AS "shareHundredths"
    FROM procurement_plans.joint_procurement_member AS member
    LEFT JOIN procurement_plans.joint_procurement_share AS share USING (joint_procurement_id, organisation)
    WHERE member.joint_procurement_id = ${jointProcurementId} AND member.state = 'JOINED'
    ORDER BY member.organisation`);
}

export interface NewMember extends JointPart {
  readonly buyerSiret: string;
  /** The lead is a member from the first day; the others are invited. */
  readonly state: "JOINED" | "INVITED";
  readonly on: Day;
}

export async function insertMember(db: Db, { on, ...columns }: NewMember): Promise<void> {
  const joinedOn = columns.state === "JOINED" ? dateOf(on) : null;
  await db.jointProcurementMember.createMany({ data: [{ ...columns, invitedOn: dateOf(on), joinedOn }] });
}

export interface MemberAnswer {
  readonly state: MemberState;
  readonly on: Day;
  readonly reason?: string | null;
}

/** Writes where a member stands if it still has the version that was read; false when somebody changed it meanwhile. */
export async function writeMember(
  db: Db,
  { jointProcurementId, organisation, version }: JointMemberRow,
  { state, on, reason = null }: MemberAnswer,
): Promise<boolean> {
  const where = { jointProcurementId, organisation, version };
  const data = { state, reason, version: version + 1, ...daysOf(state, dateOf(on)) };
  return (await db.jointProcurementMember.updateMany({ where, data })).count > 0;
}

/** One invited again begins anew: its earlier answers are kept by the audit trail. */
function daysOf(state: MemberState, day: Date) {
  switch (state) {
    case "INVITED":
      return { invitedOn: day, joinedOn: null, declinedOn: null, leftOn: null, withdrawnOn: null };
    case "JOINED":
      return { joinedOn: day };
    case "DECLINED":
      return { declinedOn: day };
    case "LEFT":
      return { leftOn: day };
    case "WITHDRAWN":
      return { withdrawnOn: day };
  }
}

export interface WrittenNeed {
  readonly valueCents: bigint;
  readonly quantityHundredths: bigint | null;
  readonly unit: string | null;
}

export async function writeJointNeed(db: Db, part: JointPart, need: WrittenNeed): Promise<void> {
  const { jointProcurementId, organisation } = part;
  const where = { jointProcurementId, organisation };
  const { count } = await db.jointProcurementNeed.updateMany({ where, data: need });
  if (count === 0) await db.jointProcurementNeed.createMany({ data: [{ ...partOf(part), ...need }] });
}

export async function writeJointShare(db: Db, part: JointPart, shareHundredths: number): Promise<void> {
  const { jointProcurementId, organisation } = part;
  const where = { jointProcurementId, organisation };
  const { count } = await db.jointProcurementShare.updateMany({ where, data: { shareHundredths } });
  if (count === 0) {
    await db.jointProcurementShare.createMany({ data: [{ ...partOf(part), shareHundredths }] });
  }
}

export async function writeAwardedPart(
  db: Db,
  { jointProcurementId, organisation }: Pick<JointPart, "jointProcurementId" | "organisation">,
  awardedCents: bigint,
): Promise<void> {
  const where = { jointProcurementId, organisation };
  await db.jointProcurementShare.updateMany({ where, data: { awardedCents } });
}

function partOf({ jointProcurementId, leadOrganisation, organisation }: JointPart): JointPart {
  return { jointProcurementId, leadOrganisation, organisation };
}
