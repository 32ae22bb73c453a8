import type { Role } from "../../../shared/access/roles";

/** Roles that only organisations which buy can give. To administer such an organisation is not to buy for it. */
export const buyingRoles: readonly Role[] = [
  "BUYER",
  "SPECIFIER",
  "COORDINATOR",
  "FACILITATOR",
  "CONTRACTING_OWNER",
];

/** Whether one of somebody's roles buys. */
export function isBuying(roles: readonly string[]): boolean {
  return roles.some((role) => buyingRoles.some((buying) => buying === role));
}
