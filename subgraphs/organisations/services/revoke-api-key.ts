import type { Scope } from "../context";
import { changeApiKey, lockKeysOf, type ApiKeyRow } from "../repositories/api-key.repository";
import { ownKey, refuseDeadKey } from "./own-key";
import { ownOrganisation } from "./own-organisation";

/** Ends a key at once: gateways stop accepting it within five seconds. Throws Refusal when it cannot be. */
export async function revokeApiKey(scope: Scope, id: string): Promise<ApiKeyRow> {
  const revoked = await scope.session.write(async (db) => {
    const { siren } = await ownOrganisation(db, scope);
    await lockKeysOf(db, siren);
    refuseDeadKey(await ownKey(db, id), scope.now);
    return changeApiKey(db, id, { revokedAt: scope.now });
  });
  scope.loaders.clear();
  return revoked;
}
