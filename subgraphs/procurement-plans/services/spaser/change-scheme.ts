import { changedMeanwhile, notOwn, refuse, unknown } from "../../../../shared/commands/refuse";
import type { Db, Scope } from "../../context";
import { spaserSchemesById, type SpaserSchemeRow } from "../../repositories/spaser/spaser-scheme.repository";
import {
  insertSchemeMember,
  isBuying,
  isSchemeMember,
  removeSchemeMember,
  takeSchemeVersion,
  writeTarget,
  type WrittenTarget,
} from "../../repositories/spaser/spaser-writing.repository";
import { additionFault, removalFault, targetShareFault } from "../../rules/spaser/scheme-writing";

/** A scheme as the caller read it. */
export interface SchemeRead {
  readonly schemeId: string;
  readonly version: number;
}

/** Counts the contracts of an organisation from now on. Throws Refusal with the reason when it cannot. */
export function addMember(scope: Scope, read: SchemeRead, siren: string): Promise<SpaserSchemeRow> {
  return changeScheme(scope, read, async (db, scheme) => {
    if (!(await isBuying(db, siren))) {
      throw unknown("UNKNOWN_MEMBER", "Cette organisation n'a pas d'acheteur connu du hub.", "memberSiren");
    }
    refuse(additionFault(await isSchemeMember(db, scheme.id, siren)));
    await insertSchemeMember(db, scheme, { memberOrganisation: siren, addedOn: scope.today });
  });
}

/** Counts the contracts of an organisation no more. Throws Refusal with the reason when it cannot. */
export function removeMember(scope: Scope, read: SchemeRead, siren: string): Promise<SpaserSchemeRow> {
  return changeScheme(scope, read, async (db, scheme) => {
    const isMember = await isSchemeMember(db, scheme.id, siren);
    refuse(removalFault({ isMember, isLead: siren === scheme.organisation }));
    await removeSchemeMember(db, scheme.id, siren);
  });
}

/** Sets, changes or takes away what a scheme aims at. Throws Refusal with the reason when it cannot. */
export function setTarget(scope: Scope, read: SchemeRead, target: WrittenTarget): Promise<SpaserSchemeRow> {
  return changeScheme(scope, read, async (db, scheme) => {
    refuse(target.shareBasisPoints === null ? null : targetShareFault(BigInt(target.shareBasisPoints)));
    await writeTarget(db, scheme, target);
  });
}

async function changeScheme(
  scope: Scope,
  { schemeId, version }: SchemeRead,
  change: (db: Db, scheme: SpaserSchemeRow) => Promise<void>,
): Promise<SpaserSchemeRow> {
  const changed = await scope.session.write(async (db) => {
    const scheme = await ownScheme(db, scope, schemeId);
    if (!(await takeSchemeVersion(db, { id: schemeId, version }))) {
      throw changedMeanwhile(
        "SCHEME_CHANGED",
        "Ce schéma a changé entre-temps : relisez-le avant de recommencer.",
      );
    }
    await change(db, scheme);
    return { ...scheme, version: version + 1 };
  });
  scope.loaders.clear();
  return changed;
}

/** A scheme that the caller may not see is answered like one that does not exist. */
async function ownScheme(db: Db, { caller }: Scope, id: string): Promise<SpaserSchemeRow> {
  const [scheme] = await spaserSchemesById(db, [id]);
  if (scheme === undefined) {
    throw unknown("UNKNOWN_SCHEME", "Ce schéma n'existe pas, ou ne vous est pas accessible.", "schemeId");
  }
  if (scheme.organisation === caller.organisation) return scheme;
  throw notOwn("NOT_OWN_SCHEME", "Seule l'organisation qui pilote ce schéma peut le changer.", "schemeId");
}
