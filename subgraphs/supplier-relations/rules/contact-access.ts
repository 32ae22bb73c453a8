import type { Siren } from "../../../shared/kernel/siren";
import { isBuying } from "./buying-roles";

export interface ContactReader {
  readonly isAnonymous: boolean;
  /** SIREN of the organisation that the caller acts for; null for none. */
  readonly organisation: Siren | null;
  readonly roles: readonly string[];
}

export type ContactAccess =
  | { readonly isAllowed: true; readonly reason: "OWN_ORGANISATION" | "BUYER" }
  | { readonly isAllowed: false; readonly reason: "ANONYMOUS" | "NO_ORGANISATION" | "NOT_A_BUYER" };

/**
 * Who may read the contacts of a supplier, which are personal data: the supplier itself, whatever the role, and whoever
 * holds a role that buys. Never a partner network, another supplier, a mere administrator or nobody. The policy of the
 * table supplier_contact says the same to the database.
 */
export function contactAccess(reader: ContactReader, supplier: Siren): ContactAccess {
  const { isAnonymous, organisation, roles } = reader;
  if (isAnonymous) return { isAllowed: false, reason: "ANONYMOUS" };
  if (organisation === null) return { isAllowed: false, reason: "NO_ORGANISATION" };
  if (organisation === supplier) return { isAllowed: true, reason: "OWN_ORGANISATION" };
  return isBuying(roles) ? { isAllowed: true, reason: "BUYER" } : { isAllowed: false, reason: "NOT_A_BUYER" };
}
