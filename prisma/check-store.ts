import type { Database } from "../shared/runtime/database";
import { checkRowSecurity } from "../shared/runtime/row-security-check";
import { fills } from "./fills";
import { publicTables } from "./public-tables";

/** Refuses a store in which the database would not decide who sees what. Throws StartupError. */
export function checkStore(database: Database): Promise<void> {
  return checkRowSecurity({
    database,
    databaseSchemas: fills.map(({ databaseSchema }) => databaseSchema),
    publicTables: Object.keys(publicTables),
  });
}
