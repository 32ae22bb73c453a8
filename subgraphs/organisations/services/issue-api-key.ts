import { randomUUID } from "node:crypto";
import { mintApiKey, type MintedKey } from "../../../shared/access/api-key";
import type { Scope } from "../context";
import type { ApiKeyRow, NewApiKey } from "../repositories/api-key.repository";

/** A key with its text, shown this once; null when the answer repeats an earlier one, whose text is gone. */
export interface IssuedKey {
  readonly apiKey: ApiKeyRow;
  readonly secret: string | null;
}

/** The columns of a new key that its maker does not choose. */
export type Issuance = Pick<NewApiKey, "id" | "prefix" | "digest" | "createdAt">;

/**
 * Makes a key inside a change. The text stays out of what the change answers, since that is kept under the retry
 * key: a retry finds the row of the first time, whose prefix is not the one of the key just made.
 */
export async function issueApiKey(
  scope: Scope,
  insert: (issuance: Issuance) => Promise<ApiKeyRow>,
): Promise<IssuedKey> {
  const minted = mintApiKey();
  const apiKey = await insert(issuanceOf(minted, scope.now));
  scope.loaders.clear();
  return { apiKey, secret: apiKey.prefix === minted.prefix ? minted.text : null };
}

function issuanceOf({ prefix, digest }: MintedKey, createdAt: Date): Issuance {
  return { id: randomUUID(), prefix, digest, createdAt };
}
