import type { Database } from "../../../shared/runtime/database";
import { schemas, type Schema } from "../world/schemas";
import type { Mutant } from "./mutant";

interface Ungranted {
  readonly schema: Schema;
  readonly table: string;
  readonly command: string;
  /** Columns on which the command is granted though it is not on the table. */
  readonly columns: readonly string[];
}

/** A right that requests do not have, given; and the tables of each domain given to the requests of another. */
export async function grantMutants(database: Database): Promise<readonly Mutant[]> {
  const ungranted = await database.query<Ungranted>(
    `SELECT nspname AS schema, relname AS "table", command,
       ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = relation.oid AND attnum > 0 AND NOT attisdropped
         AND command IN ('SELECT', 'INSERT', 'UPDATE')
         AND has_column_privilege('hub_' || nspname, relation.oid, attnum, command)) AS columns
     FROM pg_class relation JOIN pg_namespace ON pg_namespace.oid = relnamespace,
       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS command
     WHERE nspname = ANY ($1::text[]) AND relkind = 'r' AND NOT has_table_privilege('hub_' || nspname, relation.oid, command)
     ORDER BY 1, 2, 3`,
    [schemas],
  );
  return [
    ...ungranted.map(granted),
    ...schemas.map((schema, index) => givenTo(schema, schemas[(index + 1) % schemas.length] ?? schema)),
  ];
}

function granted({ schema, table, command, columns }: Ungranted): Mutant {
  const on = `ON ${schema}."${table}"`;
  const role = `hub_${schema}`;
  // Taken back from the table, a right is taken back from its columns too.
  const kept = columns.length > 0 ? `; GRANT ${command} (${columns.join(", ")}) ${on} TO ${role}` : "";
  return {
    ...{ name: `${schema}.${table} : ${command} accordé`, schema },
    breaking: `GRANT ${command} ${on} TO ${role}`,
    mending: `REVOKE ${command} ${on} FROM ${role}${kept}`,
  };
}

function givenTo(schema: Schema, other: Schema): Mutant {
  const [given, role] = [`hub_${other}`, `hub_${schema}`];
  return {
    ...{ name: `${role} : membre de ${given}`, schema },
    breaking: `ALTER ROLE ${role} INHERIT; GRANT ${given} TO ${role}`,
    mending: `REVOKE ${given} FROM ${role}; ALTER ROLE ${role} NOINHERIT`,
  };
}
