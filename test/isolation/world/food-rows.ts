import type { SharedRow } from "./shared-row";

export interface FoodWorld {
  readonly food_spend: readonly FoodRow[];
}

export interface FoodRow extends SharedRow {
  readonly id: string;
  readonly buyer_siret: string;
  readonly year: number;
  readonly first_day: string;
  readonly last_day: string;
  readonly description: string;
  readonly family: string;
  readonly characteristics: readonly string[];
  readonly local: string;
  readonly value_cents: number;
  readonly supplier_siret: string | null;
  readonly contract_id: string | null;
  readonly version: number;
}
