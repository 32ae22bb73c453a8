import type { Caller } from "../../../shared/access/caller";
import type { Draw } from "../engine/draw";
import type { Records } from "../world/records";
import type { World } from "../world/world";
import type { Outcome, Statement } from "./direct-session";

/** A write that a resolver without any rule could send, and what the database must make of it. */
export interface Attempt extends Statement {
  readonly expected: Outcome;
}

/** What attempts are drawn from. */
export interface Trying {
  readonly draw: Draw;
  /** Everything there is. */
  readonly world: World;
  /** What the caller may see. */
  readonly seen: World;
  readonly caller: Caller;
  /** Organisations of the world. */
  readonly organisations: readonly string[];
  readonly pools: readonly string[];
  readonly records: Records;
}

export type Attempts = (trying: Trying) => readonly Attempt[];

/** An insertion of one row, columns given as they are named in the store. */
export function insertion(table: string, row: object, isAllowed: boolean): Attempt {
  const columns = Object.keys(row).join(", ");
  return {
    sql: `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    values: [JSON.stringify([row])],
    expected: isAllowed ? "WRITTEN" : "REFUSED",
  };
}

/** A change of the row with a key: what is not the caller's to change is as if it were not there. */
export function change(
  table: string,
  { set, where, key }: { readonly set: string; readonly where: string; readonly key: string },
  expected: Outcome,
): Attempt {
  return { sql: `UPDATE ${table} SET ${set} WHERE ${where} = $1`, values: [key], expected };
}

export function removal(table: string, id: string, isAllowed: boolean): Attempt {
  return {
    sql: `DELETE FROM ${table} WHERE id = $1`,
    values: [id],
    expected: isAllowed ? "WRITTEN" : "UNSEEN",
  };
}

/** One of the rows, mostly of the caller's own where it has any: what is allowed must be tried as well. */
export function ownOrAny<Row extends { readonly organisation: string }>(
  { draw, caller }: Pick<Trying, "draw" | "caller">,
  rows: readonly Row[],
): Row {
  const own = rows.filter(({ organisation }) => organisation === caller.organisation);
  return draw.pick(own.length > 0 && draw.chance(60) ? own : rows);
}

/** Whether a caller may leave a row with such a sharing: its own, and pooled with an intercommunality of its identity. */
export function isOwnSharing(
  { organisation, pools }: Caller,
  row: { readonly organisation: string; readonly visibility: string; readonly pool: string | null },
): boolean {
  if (row.organisation !== organisation) return false;
  return row.visibility !== "POOLED" || (row.pool !== null && pools.includes(row.pool));
}
