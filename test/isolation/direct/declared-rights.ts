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
  "procurement_plans.procurement_plan": {
    ...readWhole,
    update: ["status", "adopted_on", "published_on", "closed_on", "version"],
  },
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
