import { sirenOf } from "../../../../shared/kernel/siret";
import type { Scope } from "../../context";
import { mandatedByOwner } from "../../loaders/clause-facilitator.loaders";
import { hoursEntryById } from "../../loaders/hours-entry.loaders";
import type { HoursEntryRow } from "../../repositories/hours-entry.repository";
import { isInCircle } from "../../rules/hours-circle";

/** Whether the caller acts for the owner, for the facilitator that it has mandated for today, or for the employer. */
export async function isConcernedBy(
  { organisation: owner, employerSiret }: Pick<HoursEntryRow, "organisation" | "employerSiret">,
  { loaders, caller, today }: Scope,
): Promise<boolean> {
  // Nobody in particular is concerned by nothing: nothing to look up.
  if (caller.organisation === null) return false;
  const mandates = await loaders.group(mandatedByOwner, owner, { on: today });
  const mandated = mandates.map(({ organisation }) => organisation);
  return isInCircle({ owner, mandated, employers: [sirenOf(employerSiret)] }, caller.organisation);
}

/** Whether the caller may read what is noted about an entry: who is concerned by it, and who declared these hours. */
export async function readsNotesOf(entry: HoursEntryRow, scope: Scope): Promise<boolean> {
  if (scope.caller.organisation === null) return false;
  const { reversesId } = entry;
  const declared = reversesId === null ? entry : await scope.loaders.one(hoursEntryById, reversesId);
  return declared?.declaredBy === scope.caller.organisation || isConcernedBy(entry, scope);
}
