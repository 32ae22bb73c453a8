import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { writeLine } from "../../repositories/plans/line-writes.repository";
import { lotUses, replaceLots } from "../../repositories/plans/lot-writes.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { removedLotsFault } from "../../rules/plans/line-lots";
import { lineEditFault } from "../../rules/plans/line-transition";
import { checkedLine, type LineContent } from "./checked-line";
import { lineChanged, ownLine, type LineRead } from "./own-line";

/** Rewrites a line of the caller's organisation, lots included. Throws Refusal with the reason when it cannot. */
export async function changeLine(
  scope: Scope,
  read: LineRead,
  content: LineContent,
): Promise<PlannedProcurementRow> {
  const written = await scope.session.write(async (db) => {
    const { line, plan } = await ownLine(db, scope, read);
    refuse(lineEditFault(line.status));
    const columns = await checkedLine(db, scope, content, { plan, present: line });
    // Written first: it holds the line, so that its lots are changed by one editor at a time.
    const changed = await writeLine(db, line, columns);
    if (changed === null) throw lineChanged();
    const kept = new Set(content.lots.map(({ number }) => number));
    const present = await lotUses(db, line.id);
    refuse(removedLotsFault(present.filter(({ number }) => !kept.has(number))));
    await replaceLots(db, { organisation: line.organisation, plannedProcurementId: line.id }, content.lots);
    return changed;
  });
  scope.loaders.clear();
  return written;
}
