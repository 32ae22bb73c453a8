import type { SharedRow } from "./shared-row";

export interface LabelsWorld {
  readonly territory: readonly TerritoryRow[];
  readonly territory_succession: readonly SuccessionRow[];
  readonly label_scheme: readonly SchemeRow[];
  readonly label_criterion: readonly CriterionRow[];
  readonly council_resolution: readonly ResolutionRow[];
  readonly commitment: readonly CommitmentRow[];
  readonly label_award: readonly AwardRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly label_award_request: readonly AwardRequestRow[];
}

export interface TerritoryRow {
  readonly code: string;
  readonly kind: "COMMUNE" | "INTERCOMMUNALITY";
  readonly name: string;
  readonly siren: string;
  readonly population: number | null;
  readonly member_of_code: string | null;
}

export interface SuccessionRow {
  readonly predecessor_code: string;
  readonly successor_code: string;
  readonly effective_on: string;
  readonly source: string;
}

export interface SchemeRow {
  readonly id: string;
  readonly name: string;
  readonly bodies: readonly string[];
  readonly levels: readonly string[];
  readonly renewal_notice_months: number;
  readonly source: string;
}

export interface CriterionRow {
  readonly scheme_id: string;
  readonly number: number;
  readonly title: string;
  readonly description: string;
}

export interface ResolutionRow extends SharedRow {
  readonly id: string;
  readonly territory_code: string;
  readonly number: string | null;
  readonly title: string;
  readonly summary: string;
  readonly adopted_on: string;
  readonly adopted_precision: "DAY" | "YEAR";
  readonly purchasing_domain_ids: readonly string[];
}

export interface CommitmentRow {
  readonly id: string;
  readonly organisation: string;
  readonly resolution_id: string;
  readonly position: number;
  readonly metric: string;
  readonly statement: string;
  readonly target_percent: number | null;
  readonly due_on: string | null;
}

export interface AwardRow extends SharedRow {
  readonly id: string;
  readonly scheme_id: string;
  readonly territory_code: string;
  readonly level: string | null;
  readonly obtained_on: string;
  readonly obtained_precision: "DAY" | "YEAR";
  readonly valid_until: string | null;
  readonly withdrawn_on: string | null;
  readonly renews_organisation: string | null;
  readonly renews_id: string | null;
  readonly recorded_at: string;
  readonly version: number;
}

export interface EvidenceRow extends SharedRow {
  readonly id: string;
  readonly award_id: string;
  readonly scheme_id: string;
  readonly criterion_number: number;
  readonly statement: string;
  readonly resolution_id: string | null;
  readonly planned_procurement_id: string | null;
  readonly dialogue_event_id: string | null;
  readonly insertion_clause_id: string | null;
}

export interface AwardRequestRow extends SharedRow {
  readonly id: string;
  readonly scheme_id: string;
  readonly territory_code: string;
  readonly award_visibility: SharedRow["visibility"];
  readonly state: "REQUESTED" | "REFUSED";
  readonly requested_on: string;
  /** Digest of the subject. */
  readonly requested_by: string;
  readonly decided_on: string | null;
  readonly decided_by: string | null;
  readonly decided_organisation: string | null;
  readonly decision_reason: string | null;
  readonly version: number;
}
