import type { Schema } from "../world/schemas";
import type { Mutant } from "./mutant";

/** A role of requests that goes around the policies. */
export function roleMutants(schema: Schema, login: string): readonly Mutant[] {
  const role = `hub_${schema}`;
  return [
    {
      ...{ name: `${role} : BYPASSRLS`, schema },
      breaking: `ALTER ROLE ${role} BYPASSRLS`,
      mending: `ALTER ROLE ${role} NOBYPASSRLS`,
    },
    {
      // A role cannot be a member of its own member.
      ...{ name: `${role} : hérite du rôle de maintenance`, schema },
      breaking: `REVOKE ${role} FROM "${login}"; ALTER ROLE ${role} INHERIT; GRANT "${login}" TO ${role}`,
      mending: `REVOKE "${login}" FROM ${role}; ALTER ROLE ${role} NOINHERIT; GRANT ${role} TO "${login}"`,
    },
  ];
}
