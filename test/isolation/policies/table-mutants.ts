import type { Mutant } from "./mutant";
import type { PolicyRow } from "./policy-row";

/** A table whose policies bind nobody, or not the role of requests. */
export function tableMutants({ schema, table }: PolicyRow): readonly Mutant[] {
  const name = `${schema}."${table}"`;
  const owned = (owner: string, isForced: boolean): string =>
    // In the catalogue: changing the owner by a command would also move what is granted.
    `UPDATE pg_class SET relowner = ${owner}, relforcerowsecurity = ${isForced.toString()} WHERE oid = '${name}'::regclass`;
  return [
    {
      ...{ name: `${schema}.${table} : sécurité des lignes coupée`, schema },
      breaking: `ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`,
      mending: `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    },
    {
      ...{ name: `${schema}.${table} : au rôle des requêtes, sans FORCE`, schema },
      breaking: owned(`'hub_${schema}'::regrole`, false),
      mending: owned("current_user::regrole", true),
    },
  ];
}
