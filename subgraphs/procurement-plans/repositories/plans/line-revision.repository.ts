import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Db } from "../../context";

/** What a change made of a line, by column of the store. */
export type LineChanges = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

export interface LineRevisionRow {
  /** Line and sequence. */
  readonly key: string;
  readonly version: number;
  readonly at: Date;
  /** SHA-256 of who made it; null for maintenance. */
  readonly subject: string | null;
  readonly changes: LineChanges;
}

/** Revisions by their keys: the identifier of the line, a space, the sequence. */
export function lineRevisions(db: Db, keys: readonly string[]): Promise<readonly LineRevisionRow[]> {
  const places = keys.map((key) => ({
    line: key.slice(0, key.lastIndexOf(" ")),
    sequence: Number(key.slice(key.lastIndexOf(" ") + 1)),
  }));
  return db.$queryRaw(sql`
    SELECT revision.planned_procurement_id || ' ' || revision.sequence AS key, revision.version, revision.at,
      revision.subject, revision.changes
    FROM unnest(${places.map(({ line }) => line)}::text[], ${places.map(({ sequence }) => sequence)}::int[])
      AS place(line, sequence)
    JOIN procurement_plans.planned_procurement_revision AS revision
      ON revision.planned_procurement_id = place.line AND revision.sequence = place.sequence`);
}
