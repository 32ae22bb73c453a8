import type { CallerScope } from "../../../shared/access/caller";
import { invalidInput, Refusal } from "../../../shared/graphql/user-error.type";
import type { Day } from "../../../shared/kernel/day";
import type { Scope } from "../context";
import { insertApiKey, liveKeyCount, lockKeysOf } from "../repositories/api-key.repository";
import { keyDraftFault } from "../rules/key-draft";
import { endOfDayInParis } from "../rules/paris-midnight";
import { issueApiKey, type IssuedKey } from "./issue-api-key";
import { ownOrganisation } from "./own-organisation";

export interface ApiKeyDraft {
  readonly name: string;
  readonly scopes: readonly CallerScope[];
  readonly roles: readonly string[];
  readonly expiresOn: Day;
}

/** Makes a key of the caller's organisation. Throws Refusal with the reason when it cannot be. */
export function createApiKey(scope: Scope, draft: ApiKeyDraft): Promise<IssuedKey> {
  return issueApiKey(scope, (issuance) =>
    scope.session.write(async (db) => {
      const { siren, kind } = await ownOrganisation(db, scope);
      await lockKeysOf(db, siren);
      const liveKeys = await liveKeyCount(db, siren, scope.now);
      const fault = keyDraftFault(draft, { today: scope.today, kind, liveKeys });
      if (fault !== null) throw new Refusal(invalidInput(fault));
      return insertApiKey(db, {
        ...issuance,
        organisation: siren,
        name: draft.name.trim(),
        scopes: draft.scopes.includes("WRITE") ? ["READ", "WRITE"] : ["READ"],
        roles: [...new Set(draft.roles)].sort(),
        expiresAt: endOfDayInParis(draft.expiresOn),
      });
    }),
  );
}
