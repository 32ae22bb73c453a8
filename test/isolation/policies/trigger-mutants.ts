import type { Database } from "../../../shared/runtime/database";
import { schemas, type Schema } from "../world/schemas";
import type { Mutant } from "./mutant";

interface TriggerRow {
  readonly schema: Schema;
  readonly table: string;
  readonly name: string;
}

/** A trigger that does not run any more: ledgers that may be rewritten, keys that revive. */
export async function triggerMutants(database: Database): Promise<readonly Mutant[]> {
  const triggers = await database.query<TriggerRow>(
    `SELECT nspname AS schema, relname AS "table", tgname AS name
     FROM pg_trigger JOIN pg_class relation ON relation.oid = tgrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE nspname = ANY ($1::text[]) AND NOT tgisinternal ORDER BY 1, 2, 3`,
    [schemas],
  );
  return triggers.map(({ schema, table, name }) => {
    const alter = (what: string): string => `ALTER TABLE ${schema}."${table}" ${what} TRIGGER "${name}"`;
    return {
      ...{ name: `${schema}.${table} ${name} : déclencheur coupé`, schema },
      ...{ breaking: alter("DISABLE"), mending: alter("ENABLE") },
    };
  });
}
