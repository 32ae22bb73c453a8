export interface LawWorld {
  readonly duty_exemption: readonly ExemptionRow[];
}

/** A duty that a buyer left aside for one of its lines; seen with the line. */
export interface ExemptionRow {
  readonly id: string;
  readonly organisation: string;
  readonly planned_procurement_id: string;
  readonly duty: string;
  readonly reason_code: string;
  readonly justification: string;
  readonly decided_on: string;
  readonly withdrawn_on: string | null;
  readonly version: number;
}
