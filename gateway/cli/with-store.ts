import type { Database } from "../../shared/runtime/database";
import { openDatabase } from "../../shared/runtime/open-database";
import { readStoreConfig } from "../../shared/runtime/store-config";

/** Opens the store that the settings choose, for the time of a work. */
export async function withStore(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(readStoreConfig());
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
