import { randomUUID } from "node:crypto";
import { actingOrganisation, refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import type { SpaserSchemeRow } from "../../repositories/spaser/spaser-scheme.repository";
import { insertSchemeMember, insertSpaserScheme } from "../../repositories/spaser/spaser-writing.repository";
import { schemeDraftFault, type SchemeDraft } from "../../rules/spaser/scheme-writing";
import { sharingPool } from "../sharing-pool";

export interface SchemeCreation extends SchemeDraft {
  readonly visibility: SpaserSchemeRow["visibility"];
}

/** Creates a scheme led by the caller's organisation, its first member. Throws Refusal with the reason when it cannot be. */
export async function createScheme(scope: Scope, creation: SchemeCreation): Promise<SpaserSchemeRow> {
  const organisation = actingOrganisation(scope.caller);
  refuse(schemeDraftFault(creation));
  const pool = sharingPool(scope, creation.visibility);
  const created = await scope.session.write(async (db) => {
    const scheme = { ...creation, id: randomUUID(), organisation, pool, version: 1 };
    await insertSpaserScheme(db, scheme);
    await insertSchemeMember(db, scheme, { memberOrganisation: organisation, addedOn: scope.today });
    return scheme;
  });
  scope.loaders.clear();
  return created;
}
