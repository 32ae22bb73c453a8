import type { Siren } from "../../../shared/kernel/siren";

export interface ContactReader {
  readonly isAnonymous: boolean;
  /** SIREN of the organisation that the caller acts for; null for none. */
  readonly organisation: Siren | null;
  readonly roles: readonly string[];
  /** SIRENs of the intercommunalities to which that organisation belongs today. */
  readonly pools: readonly Siren[];
}

export type ContactAccess =
  | { readonly isAllowed: true; readonly reason: "OWN_ORGANISATION" | "BUYER" }
  | { readonly isAllowed: false; readonly reason: "ANONYMOUS" | "NO_ORGANISATION" | "NOT_A_BUYER" };

/** Roles that only organisations which buy can give. */
const buyingRoles: readonly string[] = [
  "BUYER",
  "SPECIFIER",
  "COORDINATOR",
  "FACILITATOR",
  "CONTRACTING_OWNER",
];

/**
 * Who may read the contacts of a supplier, which are personal data: the supplier itself, and whoever buys for an
 * organisation of the hub. Never a partner network, another supplier or nobody: since these have administrators too,
 * an administrator counts as a buyer's only where its organisation belongs to a pool. The policy of the table
 * supplier_contact says the same to the database.
 */
export function contactAccess(reader: ContactReader, supplier: Siren): ContactAccess {
  const { isAnonymous, organisation, roles, pools } = reader;
  if (isAnonymous) return { isAllowed: false, reason: "ANONYMOUS" };
  if (organisation === null) return { isAllowed: false, reason: "NO_ORGANISATION" };
  if (organisation === supplier) return { isAllowed: true, reason: "OWN_ORGANISATION" };
  const isBuying = roles.some((role) => buyingRoles.includes(role));
  const isPublicAdministrator = roles.includes("ADMINISTRATOR") && pools.length > 0;
  return isBuying || isPublicAdministrator
    ? { isAllowed: true, reason: "BUYER" }
    : { isAllowed: false, reason: "NOT_A_BUYER" };
}
