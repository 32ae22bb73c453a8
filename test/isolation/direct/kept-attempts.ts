import type { World } from "../world/world";
import type { Attempt } from "./attempt";
import type { Statement } from "./direct-session";

/** What the database itself writes of each change of a line, whoever sends it: its history, and the days of pooling. */
export function keptAttempts({ planned_procurement: lines, lot: lots }: World): readonly Attempt[] {
  const [line] = lines;
  const [lot] = lots;
  const open = lines.find(({ status }) => status === "OPEN");
  return [
    ...(line === undefined ? [] : toldOf(line.id, renamed("planned_procurement", "need", line.id), "need")),
    ...(lot === undefined ? [] : toldOf(lot.planned_procurement_id, renamed("lot", "title", lot.id), "lots")),
    ...(open === undefined ? [] : pooledAnew(open.id)),
  ];
}

const schema = "procurement_plans";
const unheard = "n'a jamais été dit";

function renamed(table: "planned_procurement" | "lot", column: string, id: string): Statement {
  const raised = table === "lot" ? "" : ", version = version + 1";
  return {
    sql: `UPDATE ${schema}.${table} SET ${column} = $2${raised} WHERE id = $1`,
    values: [id, unheard],
  };
}

/** Something is written only where the history tells the change. */
function toldOf(lineId: string, change: Statement, column: string): readonly Attempt[] {
  const told = `EXISTS (SELECT 1 FROM ${schema}.planned_procurement_revision WHERE planned_procurement_id = $1
    AND changes -> $2::text ->> 'after' LIKE '%' || $3::text || '%')`;
  const sql = `UPDATE ${schema}.planned_procurement SET version = version + 1 WHERE id = $1 AND ${told}`;
  const values = [lineId, column, unheard];
  const atOnce = { sql: "SET CONSTRAINTS ALL IMMEDIATE", values: [] };
  return [
    { sql, values, expected: "UNSEEN" },
    { after: [change, atOnce], sql, values, expected: "WRITTEN" },
  ];
}

/** A line worth more is news for whoever buys with it. */
function pooledAnew(id: string): readonly Attempt[] {
  const raise = `UPDATE ${schema}.planned_procurement SET value_cents = value_cents + 1, version = version + 1 WHERE id = $1`;
  const sql = `UPDATE ${schema}.planned_procurement SET version = version + 1
    WHERE id = $1 AND pooling_improved_at >= CURRENT_TIMESTAMP - interval '1 second'`;
  return [
    { sql, values: [id], expected: "UNSEEN" },
    { after: [{ sql: raise, values: [id] }], sql, values: [id], expected: "WRITTEN" },
  ];
}
