import { notOwn, unknown } from "../../../../shared/commands/refuse";
import type { Db, Scope } from "../../context";
import {
  plannedProcurementsById,
  type PlannedProcurementRow,
} from "../../repositories/plans/planned-procurement.repository";

export interface LineNaming {
  /** What is told, in French, of a line of somebody else. */
  readonly notOwn: string;
  /** What is told, in French, of a line that is not there for the caller. */
  readonly notSeen?: string;
  /** Where the input names the line. */
  readonly path?: readonly string[];
}

const seenByNobody = "Cette ligne de programmation n'existe pas, ou ne vous est pas accessible.";

/**
 * A line of the caller's organisation, as it stands. Throws Refusal for another's, and for one that the caller may not
 * see, which is answered like one that does not exist.
 */
export async function lineOfCaller(
  db: Db,
  { caller, id }: { readonly caller: Scope["caller"]; readonly id: string },
  { notOwn: notOwned, notSeen = seenByNobody, path = ["plannedProcurementId"] }: LineNaming,
): Promise<PlannedProcurementRow> {
  const [line] = await plannedProcurementsById(db, [id]);
  if (line === undefined) throw unknown("UNKNOWN_LINE", notSeen, ...path);
  if (line.organisation === caller.organisation) return line;
  throw notOwn("NOT_OWN_LINE", notOwned, ...path);
}
