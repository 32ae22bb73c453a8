import { schemas } from "../world/schemas";

/** What requests may do to a table: read it, unless said otherwise, and write what is named. */
export interface DeclaredRights {
  readonly select?: Columns;
  readonly insert?: Columns;
  readonly update?: Columns;
  readonly delete?: true;
}

/** All of them, or those named. */
export type Columns = "ALL" | readonly string[];

const readWhole = { select: "ALL" } as const;
const written = { ...readWhole, insert: "ALL", update: "ALL" } as const;
const ledger = { ...readWhole, insert: "ALL" } as const;
const unreached = {};

const keyAtCreation = ["id", "organisation", "name", "prefix", "scopes", "roles", "created_at", "expires_at"];

const jointRights: Readonly<Record<string, DeclaredRights>> = {
  "procurement_plans.joint_procurement": {
    ...ledger,
    update: [
      ...["organisation", "lead_buyer_siret", "handover_siret", "status", "version"],
      ...["title", "need", "duration_months", "last_day_to_join"],
      ...["convention_reference", "convention_signed_on", "launched_on", "awarded_on"],
      ...["abandoned_on", "abandon_reason"],
    ],
  },
  "procurement_plans.joint_procurement_member": {
    ...ledger,
    update: [
      ...["state", "invited_on", "joined_on", "declined_on", "left_on", "withdrawn_on"],
      ...["reason", "version"],
    ],
  },
  "procurement_plans.joint_procurement_need": {
    ...ledger,
    update: ["value_cents", "quantity_hundredths", "unit"],
  },
  "procurement_plans.joint_procurement_share": {
    ...ledger,
    update: ["share_hundredths", "awarded_cents"],
  },
  "procurement_plans.joint_procurement_line": { ...ledger, update: ["attached_on", "released_on"] },
  "procurement_plans.carry_request": {
    ...ledger,
    update: ["state", "answered_on", "withdrawn_on", "answer_reason", "joint_procurement_id", "version"],
  },
};

/** By table, its schema included: from the rules in words. A table that is not here is read and nothing else. */
const declared: Readonly<Record<string, DeclaredRights>> = {
  ...Object.fromEntries(
    schemas.flatMap((schema) => [
      // Records of the program itself.
      [`${schema}._prisma_migrations`, unreached],
      [`${schema}.applied_fill`, unreached],
      [`${schema}.idempotency_key`, written],
    ]),
  ),
  "territorial_labels.label_award": written,
  "territorial_labels.council_resolution": written,
  "territorial_labels.evidence": { ...written, delete: true },
  "territorial_labels.commitment": { ...written, delete: true },
  "territorial_labels.label_award_request": {
    ...ledger,
    update: ["state", "decided_on", "decided_by", "decided_organisation", "decision_reason", "version"],
  },
  "procurement_plans.purchasing_domain": {
    ...ledger,
    update: ["name", "description", "cpv_prefixes", "version"],
  },
  "procurement_plans.purchasing_strategy": { ...ledger, update: ["valid_until", "version"] },
  "procurement_plans.strategy_stakeholder": ledger,
  "procurement_plans.procurement_plan": {
    ...ledger,
    update: [
      ...["status", "adopted_on", "published_on", "closed_on", "version"],
      ...["title", "visibility", "pool", "last_year"],
    ],
  },
  // Whom a contract is shared with is said once.
  "procurement_plans.food_spend": {
    ...ledger,
    update: [
      ...["visibility", "pool", "year", "first_day", "last_day", "description", "family", "characteristics"],
      ...["local", "value_cents", "supplier_siret", "contract_id", "version"],
    ],
    delete: true,
  },
  "procurement_plans.contract": {
    ...ledger,
    update: [
      ...["title", "description", "cpv_code", "nature", "value_cents", "notified_on", "duration_months"],
      ...["considerations", "absent_considerations", "reserved", "small_enterprise", "procedure", "version"],
      "essential_data_published_on",
    ],
  },
  "procurement_plans.contract_supplier": { ...ledger, delete: true },
  "procurement_plans.contract_amendment": ledger,
  "procurement_plans.spaser_scheme": { ...ledger, update: ["version"] },
  "procurement_plans.spaser_scheme_member": { ...ledger, delete: true },
  "procurement_plans.spaser_target": { ...ledger, update: ["share_basis_points"], delete: true },
  "procurement_plans.planned_procurement": {
    ...ledger,
    update: [
      ...["need", "description", "cpv_code", "value_cents", "quantity_hundredths", "unit", "nature"],
      ...["visibility", "pool", "domain_organisation", "domain_id", "notice_on", "start_on"],
      ...["latest_needed_on", "duration_months", "considerations", "legal_basis_id", "procedure"],
      ...["status", "abandonment_reason", "version"],
    ],
    delete: true,
  },
  "procurement_plans.lot": { ...ledger, update: ["title", "cpv_code", "value_cents"], delete: true },
  "procurement_plans.duty_exemption": { ...ledger, update: ["withdrawn_on", "version"] },
  "procurement_plans.pooling_follow": {
    ...ledger,
    update: ["line_ids", "state", "reason", "decided_at", "version"],
  },
  ...jointRights,
  "supplier_relations.supplier_contact": { ...readWhole, delete: true },
  "supplier_relations.erased_contact": ledger,
  "supplier_relations.consultation_entry": ledger,
  "supplier_relations.event_registration": {
    ...ledger,
    update: ["queue_number", "registered_at", "cancelled_at", "version"],
  },
  "insertion_clauses.hours_entry": ledger,
  "insertion_clauses.hours_participation": ledger,
  "insertion_clauses.hours_decision": ledger,
  "organisations.membership": { ...readWhole, update: ["valid_until"] },
  // The digest of a key is read by nobody.
  "organisations.api_key": {
    select: [...keyAtCreation, "last_used_at", "revoked_at"],
    insert: [...keyAtCreation, "digest"],
    update: ["expires_at", "revoked_at"],
  },
  "organisations.idempotency_claim": { ...ledger, delete: true },
};

export function declaredRights(table: string): DeclaredRights {
  return declared[table] ?? readWhole;
}

/** The tables of a schema that requests write without adding rows: they change them or take them away. */
export function changedTables(schema: string): readonly (DeclaredRights & { readonly table: string })[] {
  return Object.entries(declared)
    .filter(([table]) => table.startsWith(`${schema}.`))
    .map(([table, rights]) => ({ table, ...rights }))
    .filter((rights) => rights.update !== undefined || rights.delete === true);
}
