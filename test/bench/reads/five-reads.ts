/** A request of five reads, as loaders send them, on rows that the caller may see. */
export interface FiveReads {
  readonly name: string;
  readonly role: string;
  /** Gives the keys that the reads are about, by the caller's own rights. */
  readonly keys: string;
  /** Each takes the keys; none of them gives a row that policies would hide from the caller. */
  readonly reads: readonly string[];
}

// Private rows of others are left out by the statements themselves: both sides read the same rows.
const notPrivate = "visibility <> 'PRIVATE'";

export const requests: readonly FiveReads[] = [
  {
    name: "labels",
    role: "hub_territorial_labels",
    keys: `SELECT array_agg(id) AS keys FROM (SELECT id FROM territorial_labels.council_resolution
      WHERE ${notPrivate} ORDER BY adopted_on DESC, id DESC LIMIT 20) page`,
    reads: [
      `SELECT id, adopted_on FROM territorial_labels.council_resolution WHERE ${notPrivate} AND $1::text[] IS NOT NULL
         ORDER BY adopted_on DESC, id DESC LIMIT 21`,
      "SELECT * FROM territorial_labels.council_resolution WHERE id = ANY($1::text[])",
      "SELECT * FROM territorial_labels.commitment WHERE resolution_id = ANY($1::text[]) ORDER BY position, id",
      `SELECT territory_code, count(*)::int FROM territorial_labels.label_award
         WHERE ${notPrivate} AND $1::text[] IS NOT NULL GROUP BY 1 ORDER BY 1`,
      `SELECT count(*)::int FROM territorial_labels.council_resolution WHERE ${notPrivate} AND $1::text[] IS NOT NULL`,
    ],
  },
  {
    name: "achats",
    role: "hub_procurement_plans",
    keys: `SELECT array_agg(id) AS keys FROM (SELECT id FROM procurement_plans.planned_procurement
      WHERE ${notPrivate} ORDER BY year DESC, id DESC LIMIT 20) page`,
    reads: [
      `SELECT id, year FROM procurement_plans.planned_procurement WHERE ${notPrivate} AND $1::text[] IS NOT NULL
         ORDER BY year DESC, id DESC LIMIT 21`,
      "SELECT * FROM procurement_plans.planned_procurement WHERE id = ANY($1::text[])",
      "SELECT * FROM procurement_plans.lot WHERE planned_procurement_id = ANY($1::text[]) ORDER BY number, id",
      `SELECT * FROM procurement_plans.contract
         WHERE planned_procurement_id = ANY($1::text[]) AND ${notPrivate} ORDER BY notified_on, id`,
      `SELECT year, count(*)::int, sum(value_cents)::text FROM procurement_plans.planned_procurement
         WHERE ${notPrivate} AND $1::text[] IS NOT NULL GROUP BY 1 ORDER BY 1`,
    ],
  },
  {
    name: "fournisseurs",
    role: "hub_supplier_relations",
    keys: `SELECT array_agg(id) AS keys FROM (SELECT id FROM supplier_relations.dialogue_event
      WHERE ${notPrivate} ORDER BY starts_at DESC, id DESC LIMIT 20) page`,
    reads: [
      `SELECT id, starts_at FROM supplier_relations.dialogue_event WHERE ${notPrivate} AND $1::text[] IS NOT NULL
         ORDER BY starts_at DESC, id DESC LIMIT 21`,
      "SELECT * FROM supplier_relations.dialogue_event WHERE id = ANY($1::text[])",
      "SELECT * FROM supplier_relations.event_registration WHERE event_id = ANY($1::text[]) ORDER BY queue_number, id",
      `SELECT event_id, count(*)::int FROM supplier_relations.event_registration
         WHERE event_id = ANY($1::text[]) AND cancelled_at IS NULL GROUP BY 1 ORDER BY 1`,
      "SELECT * FROM supplier_relations.event_planned_procurement WHERE event_id = ANY($1::text[]) ORDER BY 1, 2, 3",
    ],
  },
  {
    name: "insertion",
    role: "hub_insertion_clauses",
    keys: `SELECT array_agg(id) AS keys FROM (SELECT id FROM insertion_clauses.operation
      WHERE ${notPrivate} ORDER BY works_start_on DESC, id DESC LIMIT 20) page`,
    reads: [
      `SELECT id, works_start_on FROM insertion_clauses.operation WHERE ${notPrivate} AND $1::text[] IS NOT NULL
         ORDER BY works_start_on DESC, id DESC LIMIT 21`,
      "SELECT * FROM insertion_clauses.operation WHERE id = ANY($1::text[])",
      "SELECT * FROM insertion_clauses.insertion_clause WHERE operation_id = ANY($1::text[]) ORDER BY id",
      `WITH clauses AS (SELECT id, operation_id FROM insertion_clauses.insertion_clause WHERE operation_id = ANY($1::text[]))
       SELECT clauses.operation_id, month, trade::text, coalesce(decision::text, 'DECLARED') AS state, sum(hundredths)::int
       FROM clauses JOIN insertion_clauses.hours_entry ON hours_entry.clause_id = clauses.id
       LEFT JOIN insertion_clauses.hours_decision ON hours_decision.entry_id =
         CASE WHEN hours_entry.reverses_id IS NULL THEN hours_entry.id ELSE hours_entry.reverses_id END
       GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      "SELECT * FROM insertion_clauses.performance_evaluation WHERE operation_id = ANY($1::text[]) ORDER BY evaluated_on, id",
    ],
  },
];
