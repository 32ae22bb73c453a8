/** What a person or a program may be in its organisation. */
export const roles = [
  "BUYER",
  "SPECIFIER",
  "COORDINATOR",
  "FACILITATOR",
  "CONTRACTING_OWNER",
  "SUPPLIER",
  "NETWORK_PARTNER",
  "ADMINISTRATOR",
] as const;

export type Role = (typeof roles)[number];

export const organisationKinds = [
  "COMMUNE",
  "INTERCOMMUNALITY",
  "SOCIAL_LANDLORD",
  "PRIVATE_LANDLORD",
  "RAIL_OPERATOR",
  "STATE_SERVICE",
  "SUPPLIER",
  "PARTNER_NETWORK",
  "OTHER",
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/** French name of each role, as pages and documents show it. */
export const roleNames: Readonly<Record<Role, string>> = {
  BUYER: "acheteur",
  SPECIFIER: "prescripteur technique",
  COORDINATOR: "coordinateur",
  FACILITATOR: "facilitateur des clauses sociales",
  CONTRACTING_OWNER: "maître d'ouvrage",
  SUPPLIER: "fournisseur",
  NETWORK_PARTNER: "réseau partenaire",
  ADMINISTRATOR: "administrateur de l'organisation",
};

const publicBuyer: readonly Role[] = [
  "BUYER",
  "SPECIFIER",
  "CONTRACTING_OWNER",
  "FACILITATOR",
  "ADMINISTRATOR",
];
const owner: readonly Role[] = ["BUYER", "SPECIFIER", "CONTRACTING_OWNER", "ADMINISTRATOR"];

/** Which roles an organisation can give: a supplier has no buyers, a commune has no coordinator of the agglomeration. */
export const rolesOfOrganisation: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  COMMUNE: publicBuyer,
  INTERCOMMUNALITY: [...publicBuyer, "COORDINATOR"],
  SOCIAL_LANDLORD: owner,
  PRIVATE_LANDLORD: owner,
  RAIL_OPERATOR: owner,
  STATE_SERVICE: owner,
  SUPPLIER: ["SUPPLIER", "ADMINISTRATOR"],
  PARTNER_NETWORK: ["NETWORK_PARTNER", "ADMINISTRATOR"],
  OTHER: ["ADMINISTRATOR"],
};

export function isRole(value: string): value is Role {
  return roles.some((role) => role === value);
}
