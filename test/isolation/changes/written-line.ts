import type { NeedRow, RevisionRow } from "../world/procurement-rows";
import type { World } from "../world/world";
import type { Written } from "./change";

/** A line as the store has it once changed, with its history. */
export const lineWithHistory = {
  table: `(SELECT line.*, asked.line_id, (
      SELECT jsonb_agg(to_jsonb(revision) ORDER BY sequence)::text
      FROM procurement_plans.planned_procurement_revision revision
      WHERE revision.planned_procurement_id = asked.line_id) AS revisions
    FROM (SELECT DISTINCT planned_procurement_id AS line_id FROM procurement_plans.planned_procurement_revision) asked
    LEFT JOIN procurement_plans.planned_procurement line ON line.id = asked.line_id)`,
  key: "line_id",
} as const;

/** The histories of the world, that of the line written being the one of the store. */
export function revisionsAfter(before: World, written: Written): readonly RevisionRow[] {
  const others = before.planned_procurement_revision.filter(
    (each) => each.planned_procurement_id !== written["line_id"],
  );
  return [...others, ...(JSON.parse(String(written["revisions"])) as readonly RevisionRow[])];
}

/** The histories of the world, those of the lines written together being the ones of the store. */
export function revisionsOfWritten(before: World, written: Written): readonly RevisionRow[] {
  const stored = JSON.parse(String(written["revisions"])) as readonly RevisionRow[];
  const lines = new Set(stored.map((each) => each.planned_procurement_id));
  const others = before.planned_procurement_revision.filter(
    (each) => !lines.has(each.planned_procurement_id),
  );
  return [...others, ...stored];
}

/** The line written, as the store has it. */
export function lineAfter(written: Written): NeedRow {
  const { revisions: _history, line_id: _line, ...line } = written;
  return line as unknown as NeedRow;
}
