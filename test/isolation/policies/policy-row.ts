import type { Database } from "../../../shared/runtime/database";
import { schemas, type Schema } from "../world/schemas";

export interface PolicyRow {
  readonly schema: Schema;
  readonly table: string;
  readonly policy: string;
  /** RESTRICTIVE narrows what the others permit. */
  readonly kind: "PERMISSIVE" | "RESTRICTIVE";
  readonly roles: readonly string[];
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

export function everyPolicy(database: Database): Promise<readonly PolicyRow[]> {
  return database.query<PolicyRow>(
    `SELECT schemaname AS schema, tablename AS "table", policyname AS policy, permissive AS kind, roles::text[] AS roles, cmd AS command,
       qual AS using, with_check AS check
     FROM pg_policies WHERE schemaname = ANY($1::text[]) ORDER BY 1, 2, 3`,
    [schemas],
  );
}

/** Whether requests are held by it; the others are for the account of the migrations. */
export function isOfRequests({ schema, roles }: PolicyRow): boolean {
  return roles.includes(`hub_${schema}`);
}
