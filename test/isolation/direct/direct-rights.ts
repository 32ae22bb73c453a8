import { isDeepStrictEqual } from "node:util";
import { schemas } from "../world/schemas";
import { declaredRights, type Columns } from "./declared-rights";
import type { DirectReading } from "./direct-reads";
import { undone } from "./direct-session";

interface TableRights {
  readonly table: string;
  readonly columns: readonly string[];
  /** "UPDATE version", "DELETE"… of the role that asks. */
  readonly rights: readonly string[];
}

/** Compares what the role of a schema may do to every table of the hub with what is declared: nothing to those of others. */
export async function compareRights(reading: DirectReading): Promise<void> {
  const { schema, caller, tally } = reading;
  const found = await undone(reading, (db) => db.$queryRawUnsafe<TableRights[]>(rightsQuery, [...schemas]));
  for (const { table, columns, rights } of found) {
    const expected = table.startsWith(`${schema}.`) ? rightsOf(table, columns) : [];
    const answered = rights.toSorted();
    if (isDeepStrictEqual(answered, expected)) tally.agreed(1);
    else tally.differs({ where: schema, caller, asked: `droits sur ${table}`, expected, answered });
  }
}

function rightsOf(table: string, columns: readonly string[]): readonly string[] {
  const { select, insert, update, delete: isDeleted } = declaredRights(table);
  const named = (command: string, which: Columns | undefined): readonly string[] =>
    (which === "ALL" ? columns : (which ?? [])).map((column) => `${command} ${column}`);
  return [
    ...[...named("SELECT", select), ...named("INSERT", insert), ...named("UPDATE", update)],
    ...(isDeleted === true ? ["DELETE"] : []),
  ].toSorted();
}

const rightsQuery = `
  SELECT nspname || '.' || relname AS table,
    ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = relation.oid AND attnum > 0 AND NOT attisdropped) AS columns,
    ARRAY(
      SELECT command || ' ' || attname FROM pg_attribute, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) AS command
      WHERE attrelid = relation.oid AND attnum > 0 AND NOT attisdropped AND has_column_privilege(relation.oid, attnum, command)
      UNION ALL SELECT command FROM unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) AS command
      WHERE has_table_privilege(relation.oid, command)
    ) AS rights
  FROM pg_class relation JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE nspname = ANY ($1::text[]) AND relkind IN ('r', 'p', 'v', 'm', 'f')
  ORDER BY 1`;
