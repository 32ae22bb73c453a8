import type { Database } from "../../../shared/runtime/database";
import { schemas, type Schema } from "../world/schemas";
import type { Mutant } from "./mutant";

interface GrantedCommand {
  readonly schema: Schema;
  readonly table: string;
  readonly command: "SELECT" | "INSERT" | "UPDATE" | "DELETE";
}

const clauses: Readonly<Record<GrantedCommand["command"], string>> = {
  SELECT: "USING (true)",
  INSERT: "WITH CHECK (true)",
  UPDATE: "USING (true) WITH CHECK (true)",
  DELETE: "USING (true)",
};

/** One more policy, which opens a table to one command that requests may send. */
export async function commandMutants(database: Database): Promise<readonly Mutant[]> {
  const granted = await database.query<GrantedCommand>(
    `SELECT nspname AS schema, relname AS "table", command
     FROM pg_class relation JOIN pg_namespace ON pg_namespace.oid = relnamespace,
       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS command
     WHERE nspname = ANY ($1::text[]) AND relrowsecurity AND (has_table_privilege('hub_' || nspname, relation.oid, command)
       OR command <> 'DELETE' AND has_any_column_privilege('hub_' || nspname, relation.oid, command))
     ORDER BY 1, 2, 3`,
    [schemas],
  );
  return granted.map(({ schema, table, command }) => {
    const policy = `POLICY opened ON ${schema}."${table}"`;
    return {
      ...{ name: `${schema}.${table} : ${command} ouvert par une politique de plus`, schema },
      breaking: `CREATE ${policy} FOR ${command} TO hub_${schema} ${clauses[command]}`,
      mending: `DROP ${policy}`,
    };
  });
}
