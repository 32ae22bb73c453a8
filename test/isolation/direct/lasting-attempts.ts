import type { Schema } from "../world/schemas";
import type { World } from "../world/world";
import type { Attempt } from "./attempt";
import { amendmentAttempts } from "./amendment-attempts";
import { copied } from "./copied";
import { hoursAttempts } from "./hours-attempts";
import { keptAttempts } from "./kept-attempts";

/** What the account of the migrations may not do either: the ledgers and the trails only grow, and in their order. */
export function lastingAttempts(schema: Schema, world: World): readonly Attempt[] {
  return [...emptyings(`${schema}.audit_entry`), ...ofSchema[schema](world)];
}

const ofSchema: Readonly<Record<Schema, (world: World) => readonly Attempt[]>> = {
  territorial_labels: () => [],
  procurement_plans: (world) => [
    ...emptyings("procurement_plans.contract_amendment"),
    ...emptyings("procurement_plans.planned_procurement_revision"),
    ...amendmentAttempts(world),
    ...keptAttempts(world),
  ],
  supplier_relations: (world) => [
    ...emptyings("supplier_relations.consultation_entry"),
    ...consultationEntries(world),
    ...forgotten(world),
  ],
  insertion_clauses: (world) => [
    ...["hours_participation", "hours_decision"].flatMap((name) => emptyings(`insertion_clauses.${name}`)),
    ...emptyings("insertion_clauses.hours_entry"),
    ...hoursAttempts(world),
  ],
  organisations: () => revivals,
};

function emptyings(table: string): readonly Attempt[] {
  return [
    `UPDATE ${table} SET organisation = organisation`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ].map((sql) => ({ sql, values: [], expected: "REFUSED" }));
}

function consultationEntries({ consultation_entry: entries }: World): readonly Attempt[] {
  const last = entries.findLast((each) => each.reverses_id === null);
  if (last === undefined) return [];
  const ledger = entries.filter((each) => each.consultation_id === last.consultation_id);
  const next = { sequence: ledger.length + 1, reverses_id: null, previous_hash: ledger.at(-1)?.hash };
  const table = "supplier_relations.consultation_entry";
  return [
    { ...copied(table, last.id, next), expected: "WRITTEN" },
    { ...copied(table, last.id, { ...next, previous_hash: "e".repeat(64) }), expected: "REFUSED" },
    { ...copied(table, last.id, { ...next, sequence: next.sequence + 1 }), expected: "REFUSED" },
  ];
}

/** What was kept for retries does not keep a contact that is erased. */
function forgotten({ supplier_contact: contacts }: World): readonly Attempt[] {
  const [contact] = contacts;
  if (contact === undefined) return [];
  const key = {
    ...{ organisation: contact.organisation, key: "kept", place: "f", action: "a" },
    ...{ request_digest: "0".repeat(64), outcome: JSON.stringify({ name: contact.full_name }) },
  };
  const columns = Object.keys(key).join(", ");
  return [
    {
      after: [
        {
          sql: `INSERT INTO supplier_relations.idempotency_key (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::supplier_relations.idempotency_key, $1::jsonb)`,
          values: [JSON.stringify(key)],
        },
        { sql: "DELETE FROM supplier_relations.supplier_contact WHERE id = $1", values: [contact.id] },
      ],
      sql: "UPDATE supplier_relations.idempotency_key SET action = 'b' WHERE key = 'kept' AND outcome = $1",
      values: [key.outcome],
      expected: "UNSEEN",
    },
  ];
}

const revoked = { sql: "UPDATE organisations.api_key SET revoked_at = '2026-06-01'", values: [] };

const revivals: readonly Attempt[] = [
  { ...revoked, expected: "WRITTEN" },
  {
    after: [revoked],
    sql: "UPDATE organisations.api_key SET revoked_at = NULL",
    ...{ values: [], expected: "REFUSED" },
  },
  {
    sql: "UPDATE organisations.api_key SET expires_at = expires_at + interval '1 day'",
    ...{ values: [], expected: "REFUSED" },
  },
];
