import type { SharedRow } from "./shared-row";

export interface JointWorld {
  readonly joint_procurement: readonly JointRow[];
  readonly joint_procurement_member: readonly MemberRow[];
  readonly joint_procurement_need: readonly JointNeedRow[];
  readonly joint_procurement_share: readonly ShareRow[];
  readonly joint_procurement_line: readonly JointLineRow[];
  readonly carry_request: readonly CarryRow[];
}

export type JointStatus = "FORMING" | "CONVENTION_SIGNED" | "LAUNCHED" | "AWARDED" | "ABANDONED";

/** Its organisation is that of its lead. */
export interface JointRow extends SharedRow {
  readonly id: string;
  readonly lead_buyer_siret: string;
  readonly handover_siret: string | null;
  readonly title: string;
  readonly need: string;
  readonly cpv_code: string;
  readonly nature: string;
  readonly domain_organisation: string | null;
  readonly domain_id: string | null;
  readonly status: JointStatus;
  readonly formed_on: string;
  readonly last_day_to_join: string | null;
  readonly convention_reference: string | null;
  readonly convention_signed_on: string | null;
  readonly launched_on: string | null;
  readonly awarded_on: string | null;
  readonly abandoned_on: string | null;
  readonly abandon_reason: string | null;
  readonly pooling_opportunity_id: string | null;
  readonly version: number;
}

/** What hangs on a joint procurement, of one of its members. */
interface JointPart {
  readonly joint_procurement_id: string;
  readonly lead_organisation: string;
  readonly organisation: string;
}

export interface MemberRow extends JointPart {
  readonly buyer_siret: string;
  readonly state: string;
  readonly invited_on: string;
  readonly joined_on: string | null;
  readonly declined_on: string | null;
  readonly left_on: string | null;
  readonly withdrawn_on: string | null;
  readonly reason: string | null;
  readonly version: number;
}

export interface JointNeedRow extends JointPart {
  readonly value_cents: number;
}

export interface ShareRow extends JointPart {
  readonly share_hundredths: number;
  readonly awarded_cents: number | null;
}

export interface JointLineRow extends JointPart {
  readonly planned_procurement_id: string;
  readonly attached_on: string;
  readonly released_on: string | null;
}

export interface CarryRow {
  readonly id: string;
  readonly organisation: string;
  readonly buyer_siret: string;
  readonly planned_procurement_id: string;
  readonly carrier_organisation: string;
  readonly carrier_siret: string;
  readonly need: string;
  readonly cpv_code: string;
  readonly nature: string;
  readonly value_cents: number;
  readonly message: string;
  readonly state: string;
  readonly asked_on: string;
  readonly answered_on: string | null;
  readonly withdrawn_on: string | null;
  readonly answer_reason: string | null;
  readonly joint_procurement_id: string | null;
  readonly version: number;
}
