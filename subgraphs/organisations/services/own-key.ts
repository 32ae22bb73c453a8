import { Refusal, transitionRefused, unknownReference } from "../../../shared/graphql/user-error.type";
import type { Db } from "../context";
import { apiKeysById, type ApiKeyRow } from "../repositories/api-key.repository";
import { keyStatus } from "../rules/key-status";

const path = ["input", "id"];

/** A key of the caller's organisation. Throws Refusal for any other, which is the same as one that does not exist. */
export async function ownKey(db: Db, id: string): Promise<ApiKeyRow> {
  const [key] = await apiKeysById(db, [id]);
  if (key !== undefined) return key;
  throw new Refusal(unknownReference({ code: "UNKNOWN_KEY", message: "Cette clé n'existe pas.", path }));
}

/** Throws Refusal for a key that is worth nothing any more. */
export function refuseDeadKey(key: ApiKeyRow, now: Date): void {
  const status = keyStatus(key, now);
  if (status === "ACTIVE") return;
  throw new Refusal(
    status === "REVOKED"
      ? transitionRefused({ code: "ALREADY_REVOKED", message: "Cette clé est déjà révoquée.", path })
      : transitionRefused({
          code: "ALREADY_EXPIRED",
          message: "Cette clé a expiré : créez-en une autre.",
          path,
        }),
  );
}
