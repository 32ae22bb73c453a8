import type { Database } from "./database";
import { StartupError } from "./startup-error";

export interface RowSecurityCheck {
  readonly database: Database;
  /** PostgreSQL schemas of the subgraphs; requests to each run under the role `hub_<schema>`. */
  readonly databaseSchemas: readonly string[];
  /** Tables, by schema and name, that everybody may read whole: nothing but reading is granted on them. */
  readonly publicTables: readonly string[];
}

/**
 * Refuses to start when the database would not decide who sees what: a role that can go around the policies, or a
 * table that they do not cover. Throws StartupError with every fault, in French.
 */
export async function checkRowSecurity(check: RowSecurityCheck): Promise<void> {
  const roleFaults = await faultsOfRoles(check);
  // The privileges of a role that does not exist cannot be asked for.
  const faults = roleFaults.length > 0 ? roleFaults : await faultsOfTables(check);
  if (faults.length > 0) {
    throw new StartupError(
      `Sécurité des lignes incomplète, rien n’a démarré :\n  ${faults.join("\n  ")}\nRétablissez les droits de la base, ou restaurez une sauvegarde.`,
    );
  }
}

interface RoleState {
  readonly role: string;
  readonly exists: boolean;
  readonly isSuperuser: boolean;
  readonly bypasses: boolean;
  readonly isLogin: boolean;
  readonly memberOf: readonly string[];
  readonly owned: readonly string[];
}

async function faultsOfRoles({ database, databaseSchemas }: RowSecurityCheck): Promise<readonly string[]> {
  const states = await database.query<RoleState>(
    `SELECT wanted.role, found.oid IS NOT NULL AS "exists",
       coalesce(found.rolsuper, false) AS "isSuperuser", coalesce(found.rolbypassrls, false) AS bypasses,
       wanted.role = session_user OR wanted.role = current_user AS "isLogin",
       (SELECT coalesce(json_agg(granted.rolname ORDER BY granted.rolname), '[]') FROM pg_auth_members membership
        JOIN pg_roles granted ON granted.oid = membership.roleid WHERE membership.member = found.oid) AS "memberOf",
       (SELECT coalesce(json_agg(name ORDER BY name), '[]') FROM (
          SELECT relation.oid::regclass::text AS name FROM pg_class relation
          WHERE relation.relowner = found.oid AND relation.relkind IN ('r', 'p', 'v', 'm', 'f')
          UNION ALL SELECT 'schéma ' || nspname FROM pg_namespace WHERE nspowner = found.oid) belongings) AS owned
     FROM unnest($1::text[]) AS wanted(role) LEFT JOIN pg_roles found ON found.rolname = wanted.role`,
    [databaseSchemas.map(roleOf)],
  );
  return states.flatMap((state) => faultsOfRole(state).map((fault) => `rôle ${state.role} : ${fault}`));
}

function faultsOfRole(state: RoleState): readonly string[] {
  if (!state.exists) return ["il n’existe pas"];
  return [
    ...(state.isLogin ? ["c’est le rôle de connexion du programme"] : []),
    ...(state.isSuperuser ? ["il est superutilisateur"] : []),
    ...(state.bypasses ? ["il peut contourner la sécurité des lignes (BYPASSRLS)"] : []),
    ...state.memberOf.map((other) => `il est membre de ${other}, dont il peut prendre les droits`),
    ...state.owned.map((name) => `il possède ${name}`),
  ];
}

interface TableState {
  readonly table: string;
  readonly role: string;
  readonly isProtected: boolean;
  readonly privileges: readonly string[];
  /** Commands for which a policy of the role, or of everybody, exists. */
  readonly governed: readonly string[];
  readonly openToAll: readonly string[];
}

async function faultsOfTables({
  database,
  databaseSchemas,
  publicTables,
}: RowSecurityCheck): Promise<readonly string[]> {
  const states = await database.query<TableState>(
    `SELECT namespace.nspname || '.' || relation.relname AS "table", 'hub_' || namespace.nspname AS role,
       relation.relrowsecurity AND relation.relforcerowsecurity AS "isProtected",
       (SELECT coalesce(json_agg(kind), '[]') FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS kind
        WHERE has_table_privilege('hub_' || namespace.nspname, relation.oid, kind)
          OR (kind IN ('SELECT', 'INSERT', 'UPDATE')
              AND has_any_column_privilege('hub_' || namespace.nspname, relation.oid, kind))) AS privileges,
       (SELECT coalesce(json_agg(policy.cmd), '[]') FROM pg_policies policy
        WHERE policy.schemaname = namespace.nspname AND policy.tablename = relation.relname
          AND policy.permissive = 'PERMISSIVE' AND ('hub_' || namespace.nspname) = ANY (policy.roles)) AS governed,
       (SELECT coalesce(json_agg(policy.policyname), '[]') FROM pg_policies policy
        WHERE policy.schemaname = namespace.nspname AND policy.tablename = relation.relname
          AND policy.permissive = 'PERMISSIVE' AND 'public' = ANY (policy.roles)) AS "openToAll"
     FROM pg_class relation JOIN pg_namespace namespace ON namespace.oid = relation.relnamespace
     WHERE namespace.nspname = ANY ($1::text[]) AND relation.relkind IN ('r', 'p', 'f')
     ORDER BY 1`,
    [databaseSchemas],
  );
  return states.flatMap((state) =>
    faultsOfTable(state, publicTables).map((fault) => `table ${state.table} : ${fault}`),
  );
}

function faultsOfTable(state: TableState, publicTables: readonly string[]): readonly string[] {
  const { table, role, isProtected, privileges, governed, openToAll } = state;
  if (publicTables.includes(table)) {
    const changing = privileges.filter((privilege) => privilege !== "SELECT");
    return changing.map((privilege) => `donnée publique que ${role} peut changer (${privilege})`);
  }
  // What requests do not reach needs no policy: records of the program itself.
  if (privileges.length === 0) return [];
  const missing = privileges.filter((each) => !governed.includes(each) && !governed.includes("ALL"));
  return [
    ...(isProtected ? [] : ["la sécurité des lignes n’est pas active et forcée (ENABLE et FORCE)"]),
    ...missing.map((privilege) => `aucune politique ne règle ${privilege} pour ${role}`),
    ...openToAll.map((policy) => `la politique ${policy} vaut pour tous les rôles`),
  ];
}

function roleOf(databaseSchema: string): string {
  return `hub_${databaseSchema}`;
}
