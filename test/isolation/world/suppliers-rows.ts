import type { SharedRow } from "./shared-row";

export interface SuppliersWorld {
  readonly trade_body: readonly NetworkRow[];
  readonly partner_network: readonly NetworkRow[];
  readonly partner_network_domain: readonly NetworkDomainRow[];
  readonly supplier: readonly SupplierRow[];
  readonly supplier_certification: readonly CertificationRow[];
  readonly supplier_contact: readonly ContactRow[];
  readonly dialogue_event: readonly EventRow[];
  readonly event_trade_body: readonly EventLink<"trade_body_id">[];
  readonly event_partner_network: readonly EventLink<"partner_network_id">[];
  readonly event_purchasing_domain: readonly EventLink<"purchasing_domain_id">[];
  readonly event_planned_procurement: readonly EventLink<"planned_procurement_id">[];
  readonly event_registration: readonly RegistrationRow[];
  readonly pre_market_consultation: readonly ConsultationRow[];
  readonly consultation_partner_network: readonly ConsultationNetworkRow[];
  readonly consultation_entry: readonly LedgerRow[];
  readonly consultation_contact: readonly HeldContactRow[];
  readonly erased_contact: readonly ErasedContactRow[];
}

/** A trade body or a partner network: `kind` is for the first alone. */
export interface NetworkRow {
  readonly id: string;
  readonly kind?: string;
  readonly name: string;
  readonly description: string;
  readonly territory_code: string | null;
}

export interface NetworkDomainRow {
  readonly partner_network_id: string;
  readonly purchasing_domain_id: string;
}

export interface SupplierRow extends SharedRow {
  readonly siret: string;
  readonly name: string;
  readonly trade_name: string | null;
  readonly size: string;
  readonly social_economy: string;
  readonly inclusive_structure: string | null;
  readonly commune_code: string | null;
  readonly know_how: readonly string[];
  readonly cpv_prefixes: readonly string[];
  readonly registration_state: string;
  readonly turnover_cents: number | null;
  readonly turnover_year: number | null;
  readonly version: number;
}

export interface CertificationRow {
  readonly id: string;
  readonly organisation: string;
  readonly siret: string;
  readonly name: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
}

export interface ContactRow {
  readonly id: string;
  readonly organisation: string;
  readonly siret: string;
  readonly full_name: string;
  readonly email: string | null;
  readonly version: number;
}

export interface EventRow extends SharedRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly territory_code: string;
  readonly capacity: number | null;
  readonly organiser_siret: string;
  readonly cancelled_on: string | null;
  readonly closing_report: string | null;
  readonly version: number;
}

export type EventLink<Column extends string> = {
  readonly organisation: string;
  readonly event_id: string;
} & Readonly<Record<Column, string>>;

export interface RegistrationRow {
  readonly id: string;
  readonly organisation: string;
  readonly event_organisation: string;
  readonly event_id: string;
  readonly supplier_siret: string | null;
  readonly buyer_siret: string | null;
  readonly queue_number: number;
  readonly registered_at: string;
  readonly cancelled_at: string | null;
  readonly attended: string;
  readonly version: number;
}

export interface ConsultationRow extends SharedRow {
  readonly id: string;
  readonly planned_procurement_id: string;
  readonly buyer_siret: string;
  readonly subject: string;
  readonly opened_on: string;
  readonly closed_on: string | null;
  readonly competition_measures: readonly string[];
  readonly event_organisation: string | null;
  readonly event_id: string | null;
  readonly version: number;
}

export interface ConsultationNetworkRow {
  readonly organisation: string;
  readonly consultation_id: string;
  readonly partner_network_id: string;
}

export interface LedgerRow {
  readonly id: string;
  readonly organisation: string;
  readonly consultation_id: string;
  readonly sequence: number;
  readonly supplier_siret: string;
  readonly contacted_on: string;
  readonly channel: string;
  readonly told: readonly string[];
  readonly learnt: string | null;
  readonly reverses_id: string | null;
  readonly recorded_at: string;
  readonly previous_hash: string | null;
  readonly hash: string;
}

/** A contact that a buyer spoke to: its consultation holds it. */
export interface HeldContactRow {
  readonly organisation: string;
  readonly consultation_id: string;
  readonly supplier_organisation: string;
  readonly contact_id: string;
}

export interface ErasedContactRow {
  readonly organisation: string;
  readonly id: string;
  readonly reason: string;
  readonly erased_on: string;
}
