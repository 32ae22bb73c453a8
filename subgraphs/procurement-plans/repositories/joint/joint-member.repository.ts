import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { MemberState } from "../../rules/joint/member-step";

export interface JointMemberRow {
  /** Joint procurement and SIREN of the member. */
  readonly key: string;
  readonly jointProcurementId: string;
  readonly leadOrganisation: string;
  readonly organisation: string;
  readonly buyerSiret: string;
  readonly state: MemberState;
  readonly invitedOn: Day;
  readonly joinedOn: Day | null;
  readonly declinedOn: Day | null;
  readonly leftOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly reason: string | null;
  readonly version: number;
}

/** What a member brings and pays. */
export interface JointPartRow {
  readonly key: string;
  readonly valueCents: bigint | null;
  readonly quantityHundredths: bigint | null;
  readonly unit: string | null;
  readonly shareHundredths: number | null;
  readonly awardedCents: bigint | null;
}

/** Members by joint procurement and SIREN joined by a space, which neither holds. */
export function jointMembersByKey(db: Db, keys: readonly string[]): Promise<readonly JointMemberRow[]> {
  return db.$queryRaw(sql`
    SELECT joint_procurement_id || ' ' || organisation AS key, joint_procurement_id AS "jointProcurementId",
      lead_organisation::text AS "leadOrganisation", organisation::text AS organisation,
      buyer_siret::text AS "buyerSiret", state::text AS state, invited_on::text AS "invitedOn",
      joined_on::text AS "joinedOn", declined_on::text AS "declinedOn", left_on::text AS "leftOn",
      withdrawn_on::text AS "withdrawnOn", reason, version
    FROM procurement_plans.joint_procurement_member
    WHERE (joint_procurement_id, organisation) IN (
      SELECT split_part(key, ' ', 1), split_part(key, ' ', 2) FROM unnest(${[...keys]}::text[]) AS key)`);
}

/** Those of which the caller sees what they bring, or what they pay: itself, and all for the lead. */
export function jointPartsByKey(db: Db, keys: readonly string[]): Promise<readonly JointPartRow[]> {
  return db.$queryRaw(sql`
    SELECT joint_procurement_id || ' ' || organisation AS key, need.value_cents AS "valueCents",
      need.quantity_hundredths AS "quantityHundredths", need.unit,
      share.share_hundredths AS "shareHundredths", share.awarded_cents AS "awardedCents"
    FROM procurement_plans.joint_procurement_need AS need
    FULL JOIN procurement_plans.joint_procurement_share AS share USING (joint_procurement_id, organisation)
    WHERE (joint_procurement_id, organisation) IN (
      SELECT split_part(key, ' ', 1), split_part(key, ' ', 2) FROM unnest(${[...keys]}::text[]) AS key)`);
}
