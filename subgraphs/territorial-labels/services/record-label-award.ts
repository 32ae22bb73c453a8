import type { Scope } from "../context";
import { insertLabelAward, type LabelAwardRow } from "../repositories/label-award.repository";
import { checkedAward, ownTerritory, type LabelAwardDraft } from "./new-award";

/** Records an award that the caller's organisation obtained elsewhere. Throws Refusal with the reason when it cannot be. */
export async function recordLabelAward(
  scope: Scope,
  draft: LabelAwardDraft & { readonly territoryCode: string },
): Promise<LabelAwardRow> {
  const recorded = await scope.session.write(async (db) => {
    const territory = await ownTerritory(db, scope, draft.territoryCode);
    return insertLabelAward(db, await checkedAward(db, scope, { draft, territory }));
  });
  scope.loaders.clear();
  return recorded;
}
