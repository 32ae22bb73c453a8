import type { Scope } from "../context";
import { insertLabelAward, type LabelAwardRow } from "../repositories/label-award.repository";
import { alreadyRenewed, checkedAward, ownTerritory, type LabelAwardDraft } from "./new-award";

/** Records an award that the caller's organisation obtained elsewhere. Throws Refusal with the reason when it cannot be. */
export async function recordLabelAward(
  scope: Scope,
  draft: LabelAwardDraft & { readonly territoryCode: string },
): Promise<LabelAwardRow> {
  const recorded = await scope.session.write(async (db) => {
    const territory = await ownTerritory(db, scope, draft.territoryCode);
    const written = await insertLabelAward(db, await checkedAward(db, scope, { draft, territory }));
    // One alike was looked for and would have been seen: the award that it renews has another renewal.
    if (written === null) throw alreadyRenewed();
    return written;
  });
  scope.loaders.clear();
  return recorded;
}
