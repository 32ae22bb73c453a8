import type { Database } from "../../shared/runtime/database";

/** What PostgreSQL knows of the protection of one table. */
export interface TableAccess {
  readonly schema: string;
  readonly table: string;
  readonly owner: string;
  readonly isEnabled: boolean;
  readonly isForced: boolean;
  /** What the role of requests may do with the table, or with some of its columns. */
  readonly privileges: readonly string[];
  readonly policies: readonly Policy[];
  readonly triggers: readonly Trigger[];
  readonly isLedger: boolean;
}

export interface Policy {
  readonly name: string;
  readonly command: string;
  readonly roles: readonly string[];
  readonly isPermissive: boolean;
  readonly using: string | null;
  readonly check: string | null;
}

export interface Trigger {
  readonly name: string;
  readonly events: readonly string[];
  readonly isForEachRow: boolean;
}

/** Everything that the role of a subgraph may do in its schema, table by table. */
export function tableAccess(database: Database, schema: string): Promise<readonly TableAccess[]> {
  return database.query(
    `SELECT namespace.nspname AS schema, relation.relname AS "table", pg_get_userbyid(relation.relowner) AS owner,
       relation.relrowsecurity AS "isEnabled", relation.relforcerowsecurity AS "isForced",
       (SELECT coalesce(json_agg(kind ORDER BY kind), '[]') FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE',
          'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS kind
        WHERE has_table_privilege('hub_' || $1, relation.oid, kind)
          OR (kind IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
              AND has_any_column_privilege('hub_' || $1, relation.oid, kind))) AS privileges,
       (SELECT coalesce(json_agg(json_build_object('name', policyname, 'command', cmd, 'roles', roles,
          'isPermissive', permissive = 'PERMISSIVE', 'using', qual, 'check', with_check)), '[]')
        FROM pg_policies WHERE schemaname = namespace.nspname AND tablename = relation.relname) AS policies,
       (SELECT coalesce(json_agg(json_build_object('name', tgname, 'isForEachRow', tgtype & 1 = 1,
          'events', array_remove(ARRAY[CASE WHEN tgtype & 4 > 0 THEN 'INSERT' END, CASE WHEN tgtype & 8 > 0 THEN 'DELETE' END,
            CASE WHEN tgtype & 16 > 0 THEN 'UPDATE' END, CASE WHEN tgtype & 32 > 0 THEN 'TRUNCATE' END], NULL))), '[]')
        FROM pg_trigger WHERE tgrelid = relation.oid AND NOT tgisinternal AND tgenabled IN ('O', 'A') AND tgtype & 2 > 0) AS triggers,
       EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = relation.oid AND attname ~ '^prev(ious)?_.*hash$')
         OR EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = relation.oid AND tgname = 'append_only') AS "isLedger"
     FROM pg_class relation JOIN pg_namespace namespace ON namespace.oid = relation.relnamespace
     WHERE namespace.nspname = $1 AND relation.relkind IN ('r', 'p', 'v', 'm', 'f')
     ORDER BY 1, 2`,
    [schema],
  );
}
