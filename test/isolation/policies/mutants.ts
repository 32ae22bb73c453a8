import type { Database } from "../../../shared/runtime/database";
import { schemas, type Schema } from "../world/schemas";
import { functionMutants } from "./function-mutants";
import type { Mutant } from "./mutant";

interface PolicyRow {
  readonly schema: Schema;
  readonly table: string;
  readonly policy: string;
  readonly roles: readonly string[];
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

/** Every policy, table and role of the hub broken in turn. */
export async function everyMutant(database: Database): Promise<readonly Mutant[]> {
  const policies = await database.query<PolicyRow>(
    `SELECT schemaname AS schema, tablename AS "table", policyname AS policy, roles::text[] AS roles, cmd AS command,
       qual AS using, with_check AS check
     FROM pg_policies WHERE schemaname = ANY($1::text[]) ORDER BY 1, 2, 3`,
    [schemas],
  );
  const tables = [...new Map(policies.map((row) => [`${row.schema}.${row.table}`, row])).values()];
  const [login] = await database.query<{ readonly name: string }>("SELECT current_user AS name");
  return [
    ...policies.flatMap(policyMutants),
    ...tables.flatMap(tableMutants),
    ...schemas.flatMap((schema) => roleMutants(schema, login?.name ?? "")),
    ...(await functionMutants(database)),
  ];
}

function policyMutants(row: PolicyRow): readonly Mutant[] {
  const { schema, table, policy, roles, using, check } = row;
  const on = `POLICY "${policy}" ON ${schema}."${table}"`;
  const mutant = (what: string, breaking: string, mending: string): Mutant => ({
    name: `${schema}.${table} ${policy} : ${what}`,
    ...{ schema, breaking: `ALTER ${on} ${breaking}`, mending: `ALTER ${on} ${mending}` },
  });
  if (!roles.includes(`hub_${schema}`)) {
    return [
      mutant("ouverte à tous les rôles", "TO public", `TO ${roles.map((role) => `"${role}"`).join(", ")}`),
    ];
  }
  const isUsing = using !== null && using !== "true";
  const isCheck = check !== null && check !== "true";
  return [
    ...(isUsing ? [mutant("USING (true)", "USING (true)", `USING (${using})`)] : []),
    ...(isCheck ? [mutant("WITH CHECK (true)", "WITH CHECK (true)", `WITH CHECK (${check})`)] : []),
    ...(isUsing && isCheck
      ? [
          mutant(
            "USING et WITH CHECK (true)",
            "USING (true) WITH CHECK (true)",
            `USING (${using}) WITH CHECK (${check})`,
          ),
        ]
      : []),
  ];
}

function tableMutants({ schema, table }: PolicyRow): readonly Mutant[] {
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

function roleMutants(schema: Schema, login: string): readonly Mutant[] {
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
