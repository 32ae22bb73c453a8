import type { Database } from "../../../shared/runtime/database";
import type { Records } from "./records";
import { schemas } from "./schemas";
import type { TableName, World } from "./world";

/** The schema of each table, in an order in which rows can be written. */
export const schemaOf: Readonly<Record<TableName, string>> = {
  ...inSchema("territorial_labels", ["territory", "territory_succession", "label_scheme", "label_criterion"]),
  ...inSchema("territorial_labels", ["council_resolution", "commitment", "label_award", "evidence"]),
  ...inSchema("territorial_labels", ["label_award_request"]),
  ...inSchema("procurement_plans", [
    "buyer",
    "purchasing_domain",
    "purchasing_strategy",
    "strategy_stakeholder",
  ]),
  ...inSchema("procurement_plans", [
    "procurement_plan",
    "planned_procurement",
    "planned_procurement_revision",
    "lot",
  ]),
  ...inSchema("procurement_plans", ["joint_procurement", "joint_procurement_member"]),
  ...inSchema("procurement_plans", ["joint_procurement_need", "joint_procurement_share"]),
  ...inSchema("procurement_plans", ["joint_procurement_line", "carry_request"]),
  ...inSchema("procurement_plans", ["contract", "contract_supplier"]),
  ...inSchema("procurement_plans", [
    "contract_amendment",
    "spaser_scheme",
    "spaser_scheme_member",
    "spaser_target",
  ]),
  ...inSchema("procurement_plans", ["pooling_follow"]),
  ...inSchema("procurement_plans", ["food_spend", "duty_exemption"]),
  ...inSchema("supplier_relations", ["trade_body", "partner_network", "partner_network_domain", "supplier"]),
  ...inSchema("supplier_relations", ["supplier_certification", "supplier_contact", "dialogue_event"]),
  ...inSchema("supplier_relations", ["event_trade_body", "event_partner_network", "event_purchasing_domain"]),
  ...inSchema("supplier_relations", [
    "event_planned_procurement",
    "event_registration",
    "pre_market_consultation",
  ]),
  ...inSchema("supplier_relations", ["consultation_partner_network", "consultation_entry"]),
  ...inSchema("supplier_relations", ["consultation_contact", "erased_contact"]),
  ...inSchema("insertion_clauses", [
    "clause_facilitator",
    "facilitator_mandate",
    "operation",
    "insertion_clause",
  ]),
  ...inSchema("insertion_clauses", [
    "hours_calibration",
    "hours_entry",
    "hours_participation",
    "hours_decision",
  ]),
  ...inSchema("insertion_clauses", ["performance_evaluation", "evaluation_finding"]),
};

/** What ships with the program: articles of law, caps and thresholds, and the records of migrations. */
const shipped = [
  "legal_basis",
  "legal_duty_rule",
  "duty_exemption_reason",
  "lever_rule",
  "food_target",
  "hours_cap",
  "law_parameter",
  "procurement_threshold",
  "retention_rule",
  "applied_fill",
  "_prisma_migrations",
] as const;

/**
 * Replaces everything that a store holds by a world. Triggers are off, since ledgers refuse to be emptied;
 * constraints hold.
 */
export async function storeWorld(database: Database, world: World, records: Records): Promise<void> {
  const tables = await database.query<{ readonly name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
     WHERE schemaname = ANY($1::text[]) AND tablename <> ALL($2::text[])`,
    [schemas, shipped],
  );
  const inserts = Object.entries(schemaOf).map(([table, schema]) =>
    insert(`${schema}.${table}`, world[table as TableName]),
  );
  await database.script(`
    SET LOCAL session_replication_role = replica;
    TRUNCATE ${tables.map(({ name }) => name).join(", ")};
    ${inserts.join("\n")}
    ${Object.entries(records)
      .map(([table, rows]) => insert(table, rows))
      .join("\n")}`);
}

function insert(table: string, rows: readonly object[]): string {
  const [first] = rows;
  if (first === undefined) return "";
  const columns = Object.keys(first).join(", ");
  return `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, '${JSON.stringify(rows).replaceAll("'", "''")}'::jsonb);`;
}

function inSchema<Name extends TableName>(
  schema: string,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, string>;
}
