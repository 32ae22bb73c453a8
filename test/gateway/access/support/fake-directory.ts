import { digestOfApiKey } from "../../../../shared/access/api-key";
import type {
  KeyHolder,
  OrganisationAccess,
  OrganisationDirectory,
} from "../../../../gateway/access/organisation-directory";

export const louviers = "212703755";
export const supplier = "900200015";

const accesses: ReadonlyMap<string, OrganisationAccess> = new Map([
  [louviers, { kind: "COMMUNE", pools: ["200089456"] }],
  ["200089456", { kind: "INTERCOMMUNALITY", pools: ["200089456"] }],
  [supplier, { kind: "SUPPLIER", pools: [] }],
]);

/** A directory in memory: two communes' worth of organisations, and the keys given. */
export function fakeDirectory(keys: Readonly<Record<string, KeyHolder>> = {}): OrganisationDirectory {
  const byDigest = new Map(Object.entries(keys).map(([text, holder]) => [digestOfApiKey(text), holder]));
  return {
    holderOfKey: (digest) => Promise.resolve(byDigest.get(digest) ?? null),
    accessOf: (siren) => Promise.resolve(accesses.get(siren) ?? null),
  };
}
