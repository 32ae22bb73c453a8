import type { SharedRow } from "./shared-row";

export interface InsertionWorld {
  readonly clause_facilitator: readonly FacilitatorRow[];
  readonly facilitator_mandate: readonly MandateRow[];
  readonly operation: readonly OperationRow[];
  readonly insertion_clause: readonly ClauseRow[];
  readonly hours_calibration: readonly CalibrationRow[];
  readonly hours_entry: readonly EntryRow[];
  readonly hours_participation: readonly ParticipationRow[];
  readonly hours_decision: readonly DecisionRow[];
  readonly performance_evaluation: readonly EvaluationRow[];
  readonly evaluation_finding: readonly FindingRow[];
}

export interface FacilitatorRow extends SharedRow {
  readonly id: string;
  readonly name: string;
  readonly siret: string;
  readonly territory_code: string | null;
  readonly version: number;
}

export interface MandateRow {
  readonly id: string;
  readonly organisation: string;
  readonly owner_siret: string;
  readonly facilitator_organisation: string;
  readonly facilitator_id: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
}

export interface OperationRow extends SharedRow {
  readonly id: string;
  readonly owner_siret: string;
  readonly title: string;
  readonly description: string;
  readonly territory_code: string;
  readonly legal_basis_id: string;
  readonly works_start_on: string;
  readonly works_end_on: string;
  readonly facilitator_organisation: string | null;
  readonly facilitator_id: string | null;
  readonly planned_procurement_id: string | null;
  readonly version: number;
}

export interface ClauseRow {
  readonly id: string;
  readonly organisation: string;
  readonly operation_id: string;
  readonly lot_id: string | null;
  readonly strategy: string;
  readonly committed_hundredths: number;
  readonly contractor_siret: string | null;
  readonly version: number;
}

export interface CalibrationRow {
  readonly id: string;
  readonly organisation: string;
  readonly clause_id: string;
  readonly amount_cents: number;
  readonly labour_share_basis_points: number;
  readonly insertion_rate_basis_points: number;
  readonly hourly_cost_cents: number;
  readonly rounding: string;
  readonly calibrated_on: string;
  readonly assumptions: string | null;
}

export interface EntryRow {
  readonly id: string;
  readonly organisation: string;
  readonly clause_id: string;
  readonly sequence: number;
  readonly month: string;
  readonly trade: string;
  readonly execution_mode: string;
  readonly employer_siret: string;
  readonly hundredths: number;
  readonly round: number;
  readonly reverses_id: string | null;
  readonly reason: string | null;
  readonly declared_by: string;
  readonly declared_subject: string | null;
  readonly declared_at: string;
  readonly previous_hash: string;
  readonly hash: string;
}

export interface ParticipationRow {
  readonly organisation: string;
  readonly entry_id: string;
  readonly category: string;
  readonly count: number;
}

export interface DecisionRow {
  readonly id: string;
  readonly organisation: string;
  readonly clause_id: string;
  readonly sequence: number;
  readonly entry_id: string;
  readonly decision: "VALIDATED" | "REJECTED";
  readonly decided_on: string;
  readonly reason: string | null;
  readonly decided_by: string;
  readonly decided_subject: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

export interface EvaluationRow {
  readonly id: string;
  readonly organisation: string;
  readonly operation_id: string;
  readonly clause_id: string | null;
  readonly facilitator_organisation: string | null;
  readonly facilitator_id: string | null;
  readonly evaluated_on: string;
  readonly appraisal: string;
  readonly version: number;
}

export interface FindingRow {
  readonly organisation: string;
  readonly evaluation_id: string;
  readonly position: number;
  readonly criterion: string;
  readonly score: number | null;
  readonly outcome: string;
  readonly comment: string | null;
}
