import type { SharedRow } from "./shared-row";

export interface ContractsWorld {
  readonly contract_amendment: readonly AmendmentRow[];
  readonly spaser_scheme: readonly SchemeRow[];
  readonly spaser_scheme_member: readonly SchemeMemberRow[];
  readonly spaser_target: readonly TargetRow[];
}

export interface AmendmentRow {
  readonly id: string;
  readonly organisation: string;
  readonly contract_id: string;
  readonly number: number;
  readonly signed_on: string;
  readonly value_change_cents: number;
  readonly duration_change_months: number;
  readonly object: string;
  readonly reason: string;
}

export interface SchemeRow extends SharedRow {
  readonly id: string;
  readonly name: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly version: number;
}

export interface SchemeMemberRow {
  readonly organisation: string;
  readonly scheme_id: string;
  readonly member_organisation: string;
  readonly added_on: string;
}

export interface TargetRow {
  readonly organisation: string;
  readonly scheme_id: string;
  readonly indicator: string;
  readonly measure: string;
  readonly share_basis_points: number;
}
