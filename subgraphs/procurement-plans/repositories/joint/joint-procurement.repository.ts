import { sqltag as sql } from "@prisma/client/runtime/client";
import type {
  JointProcurement as JointProcurementRecord,
  ProcurementNature,
  Visibility,
} from "../../../../prisma/procurement-plans/client/client";
import { dayOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { JointStatus } from "../../rules/joint/joint-transition";
import { nullableDay } from "../nullable-day";

export interface JointProcurementRow {
  readonly id: string;
  /** Of its lead. */
  readonly organisation: string;
  readonly visibility: Visibility;
  readonly pool: string | null;
  readonly leadBuyerSiret: string;
  /** The member to which the lead is handed over, until it takes over. */
  readonly handoverSiret: string | null;
  readonly title: string;
  readonly need: string;
  readonly cpvCode: string;
  readonly nature: ProcurementNature;
  readonly durationMonths: number | null;
  readonly domainOrganisation: string | null;
  readonly domainId: string | null;
  readonly status: JointStatus;
  readonly formedOn: Day;
  readonly lastDayToJoin: Day | null;
  readonly conventionReference: string | null;
  readonly conventionSignedOn: Day | null;
  readonly launchedOn: Day | null;
  readonly awardedOn: Day | null;
  readonly abandonedOn: Day | null;
  readonly abandonReason: string | null;
  readonly poolingOpportunityId: string | null;
  readonly version: number;
}

/** What the members that joined bring and were awarded, as far as the caller sees it: all of it for the lead alone. */
export interface JointTotalsRow {
  readonly jointProcurementId: string;
  /** Null when nobody brings anything. */
  readonly neededCents: bigint | null;
  /** Null until it is awarded. */
  readonly awardedCents: bigint | null;
}

/** A line, and the joint procurement in which it is bought. */
export interface HeldLineRow {
  readonly plannedProcurementId: string;
  readonly jointProcurementId: string;
}

export async function jointProcurementsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly JointProcurementRow[]> {
  return (await db.jointProcurement.findMany({ where: { id: { in: [...ids] } } })).map(toJoint);
}

export function jointTotals(db: Db, ids: readonly string[]): Promise<readonly JointTotalsRow[]> {
  return db.$queryRaw(sql`
    SELECT member.joint_procurement_id AS "jointProcurementId", sum(need.value_cents)::bigint AS "neededCents",
      sum(share.awarded_cents)::bigint AS "awardedCents"
    FROM procurement_plans.joint_procurement_member AS member
    LEFT JOIN procurement_plans.joint_procurement_need AS need USING (joint_procurement_id, organisation)
    LEFT JOIN procurement_plans.joint_procurement_share AS share USING (joint_procurement_id, organisation)
    WHERE member.joint_procurement_id = ANY(${[...ids]}::text[]) AND member.state = 'JOINED'
    GROUP BY member.joint_procurement_id`);
}

/** Where lines are bought together now. */
export function holdsOfLines(db: Db, lineIds: readonly string[]): Promise<readonly HeldLineRow[]> {
  return db.jointProcurementLine.findMany({
    where: { plannedProcurementId: { in: [...lineIds] }, releasedOn: null },
    select: { plannedProcurementId: true, jointProcurementId: true },
  });
}

function toJoint(record: JointProcurementRecord): JointProcurementRow {
  return {
    ...record,
    formedOn: dayOf(record.formedOn),
    lastDayToJoin: nullableDay(record.lastDayToJoin),
    conventionSignedOn: nullableDay(record.conventionSignedOn),
    launchedOn: nullableDay(record.launchedOn),
    awardedOn: nullableDay(record.awardedOn),
    abandonedOn: nullableDay(record.abandonedOn),
  };
}
