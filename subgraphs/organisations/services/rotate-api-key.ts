import { invalidInput, Refusal } from "../../../shared/graphql/user-error.type";
import type { Day } from "../../../shared/kernel/day";
import type { Scope } from "../context";
import { changeApiKey, insertApiKey, lockKeysOf, type ApiKeyRow } from "../repositories/api-key.repository";
import { expiryFault } from "../rules/key-draft";
import { endOfDayInParis } from "../rules/paris-midnight";
import { issueApiKey, type IssuedKey } from "./issue-api-key";
import { ownKey, refuseDeadKey } from "./own-key";
import { ownOrganisation } from "./own-organisation";

export interface Rotation {
  readonly id: string;
  readonly expiresOn: Day;
  /** How long the old key stays good beside the new one, from 0 to 168. */
  readonly overlapHours: number;
}

export const longestOverlapHours = 168;
const hourMs = 3_600_000;

/** Replaces a key by a new one with the same name and rights. Throws Refusal with the reason when it cannot be. */
export function rotateApiKey(scope: Scope, rotation: Rotation): Promise<IssuedKey> {
  return issueApiKey(scope, (issuance) =>
    scope.session.write(async (db) => {
      const { siren } = await ownOrganisation(db, scope);
      await lockKeysOf(db, siren);
      const old = await ownKey(db, rotation.id);
      refuseDeadKey(old, scope.now);
      refuseRotation(rotation, scope.today);
      await changeApiKey(db, old.id, endingOf(old, rotation, scope.now));
      const { organisation, name, scopes, roles } = old;
      const expiresAt = endOfDayInParis(rotation.expiresOn);
      return insertApiKey(db, { ...issuance, organisation, name, scopes, roles, expiresAt });
    }),
  );
}

function refuseRotation({ expiresOn, overlapHours }: Rotation, today: Day): void {
  const fault = expiryFault(expiresOn, today);
  if (fault !== null) throw new Refusal(invalidInput(fault));
  if (overlapHours >= 0 && overlapHours <= longestOverlapHours) return;
  throw new Refusal(
    invalidInput({
      code: "OVERLAP_OUT_OF_RANGE",
      message: `L'ancienne clé peut valoir encore de 0 à ${longestOverlapHours} heures.`,
      path: ["input", "overlapHours"],
    }),
  );
}

function endingOf({ expiresAt }: ApiKeyRow, { overlapHours }: Rotation, now: Date) {
  if (overlapHours === 0) return { revokedAt: now };
  const end = new Date(now.getTime() + overlapHours * hourMs);
  return { expiresAt: end < expiresAt ? end : expiresAt };
}
