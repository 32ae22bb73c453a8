import type { Siren } from "../../../shared/kernel/siren";

export interface ContactReader {
  readonly isAnonymous: boolean;
  /** SIREN of the organisation that the caller acts for; null for none. */
  readonly organisation: Siren | null;
}

export type ContactAccess =
  | { readonly isAllowed: true; readonly reason: "OWN_ORGANISATION" | "SIGNED_IN_ORGANISATION" }
  | { readonly isAllowed: false; readonly reason: "ANONYMOUS" | "NO_ORGANISATION" };

/**
 * Who may read the contacts of a supplier, which are personal data: the supplier itself, and whoever is signed in
 * for an organisation. Nobody else. The policy of the table supplier_contact says the same to the database.
 */
export function contactAccess(reader: ContactReader, supplier: Siren): ContactAccess {
  if (reader.isAnonymous) return { isAllowed: false, reason: "ANONYMOUS" };
  if (reader.organisation === null) return { isAllowed: false, reason: "NO_ORGANISATION" };
  const isOwn = reader.organisation === supplier;
  return { isAllowed: true, reason: isOwn ? "OWN_ORGANISATION" : "SIGNED_IN_ORGANISATION" };
}
