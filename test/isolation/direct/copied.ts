import type { Statement } from "./direct-session";

/** Writes a row of a ledger that is another one but for what is said. */
export function copied(table: string, id: string, changes: object): Statement {
  return {
    sql: `INSERT INTO ${table} SELECT (jsonb_populate_record(old, $1::jsonb)).* FROM ${table} old WHERE id = $2`,
    values: [JSON.stringify({ ...changes, id: "new", hash: "f".repeat(64) }), id],
  };
}
