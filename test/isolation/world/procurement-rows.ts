import type { SharedRow } from "./shared-row";

export interface ProcurementWorld {
  readonly buyer: readonly BuyerRow[];
  readonly purchasing_domain: readonly DomainRow[];
  readonly purchasing_strategy: readonly StrategyRow[];
  readonly strategy_stakeholder: readonly StakeholderRow[];
  readonly procurement_plan: readonly PlanRow[];
  readonly planned_procurement: readonly NeedRow[];
  readonly lot: readonly LotRow[];
  readonly planned_procurement_revision: readonly RevisionRow[];
  readonly contract: readonly ContractRow[];
  readonly contract_supplier: readonly HolderRow[];
}

export interface BuyerRow extends SharedRow {
  readonly siret: string;
  readonly name: string;
  readonly kind: string;
  readonly territory_code: string | null;
}

export interface DomainRow extends SharedRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly cpv_prefixes: readonly string[];
  readonly version: number;
}

export interface StrategyRow extends SharedRow {
  readonly id: string;
  readonly domain_id: string;
  readonly version_label: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly aims: readonly string[];
  readonly levers: readonly string[];
  readonly version: number;
}

export interface StakeholderRow {
  readonly organisation: string;
  readonly strategy_id: string;
  readonly position: number;
  readonly name: string;
  readonly kind: string;
  readonly trade_body_id: string | null;
}

export type PlanStatus = "DRAFT" | "ADOPTED" | "PUBLISHED" | "CLOSED";

export interface PlanRow extends SharedRow {
  readonly id: string;
  readonly buyer_siret: string;
  readonly year: number;
  readonly last_year: number | null;
  readonly title: string;
  readonly status: PlanStatus;
  readonly adopted_on: string | null;
  readonly published_on: string | null;
  readonly closed_on: string | null;
  readonly version: number;
}

export interface NeedRow extends SharedRow {
  readonly id: string;
  readonly plan_id: string;
  readonly buyer_siret: string;
  readonly year: number;
  readonly domain_organisation: string | null;
  readonly domain_id: string | null;
  readonly need: string;
  readonly description: string;
  readonly cpv_code: string;
  readonly value_cents: number;
  readonly nature: string;
  readonly notice_on: string | null;
  readonly start_on: string | null;
  readonly latest_needed_on: string | null;
  readonly duration_months: number | null;
  readonly considerations: readonly string[];
  readonly status: string;
  readonly abandonment_reason: string | null;
  readonly poolable_since: string;
  readonly pooling_improved_at: string;
  readonly carried_from_id: string | null;
  readonly version: number;
}

export interface RevisionRow {
  readonly organisation: string;
  readonly planned_procurement_id: string;
  readonly sequence: number;
  readonly version: number;
  readonly at: string;
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

export interface LotRow {
  readonly id: string;
  readonly organisation: string;
  readonly planned_procurement_id: string;
  readonly number: number;
  readonly title: string;
  readonly cpv_code: string;
  readonly value_cents: number;
}

export interface ContractRow extends SharedRow {
  readonly id: string;
  readonly buyer_siret: string;
  readonly planned_procurement_id: string | null;
  readonly lot_id: string | null;
  readonly joint_procurement_id: string | null;
  readonly title: string;
  readonly description: string;
  readonly cpv_code: string;
  readonly value_cents: number;
  readonly notified_on: string;
  readonly duration_months: number | null;
  readonly considerations: readonly string[];
  readonly absent_considerations: readonly string[];
  readonly reserved: string;
  readonly small_enterprise: string;
  readonly nature: string | null;
  readonly essential_data_published_on: string | null;
  readonly version: number;
}

export interface HolderRow {
  readonly organisation: string;
  readonly contract_id: string;
  readonly supplier_siret: string;
  readonly position: number;
}
