import type { Attempt, Attempts } from "./attempt";
import { changedTables } from "./declared-rights";

/**
 * Changes of every row that name no column to read: policies about reading have no say. Somebody of no organisation
 * has nothing to change.
 */
export function blindAttempts(schema: string): Attempts {
  return ({ caller }) =>
    caller.organisation === null
      ? changedTables(schema).flatMap(({ table, update, delete: isDeleted }): readonly Attempt[] => {
          const column = update === "ALL" ? "organisation" : update?.[0];
          const nothing = { values: [], expected: "UNSEEN" } as const;
          return [
            ...(column === undefined ? [] : [{ sql: `UPDATE ${table} SET ${column} = DEFAULT`, ...nothing }]),
            ...(isDeleted === true ? [{ sql: `DELETE FROM ${table}`, ...nothing }] : []),
          ];
        })
      : [];
}
