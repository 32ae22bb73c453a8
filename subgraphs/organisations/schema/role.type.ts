import { registerEnumType } from "type-graphql";
import { roleNames, roles, type Role as RoleName } from "../../../shared/access/roles";

/** The roles of the access rules, as a GraphQL enum. */
export const Role = Object.fromEntries(roles.map((role) => [role, role]));

const meanings: Readonly<Record<RoleName, string>> = {
  BUYER: "Plans and awards purchases",
  SPECIFIER: "Writes the technical needs of purchases",
  COORDINATOR: "Coordinates the purchases of the intercommunality",
  FACILITATOR: "Follows insertion clauses and validates hours",
  CONTRACTING_OWNER: "Orders works and answers for them",
  SUPPLIER: "Speaks for a company",
  NETWORK_PARTNER: "Speaks for a partner network",
  ADMINISTRATOR: "Manages the API keys and reads the audit trail of its organisation",
};

registerEnumType(Role, {
  name: "Role",
  description: "What a person or a program may be in its organisation (rôle).",
  valuesConfig: Object.fromEntries(
    roles.map((role) => [role, { description: `${meanings[role]} (${roleNames[role]}).` }]),
  ),
});
