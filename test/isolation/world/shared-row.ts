export type Visibility = "PRIVATE" | "POOLED" | "PUBLIC";

/** A row that belongs to an organisation and says who may see it. */
export interface SharedRow {
  readonly organisation: string;
  readonly visibility: Visibility;
  /** SIREN of the intercommunality; rows that are not pooled may carry one too. */
  readonly pool: string | null;
}
