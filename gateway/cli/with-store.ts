import type { Database } from "../../shared/runtime/database";
import { openDatabase } from "../../shared/runtime/open-database";
import { readStoreConfig } from "../../shared/runtime/store-config";

/** Opens the store that the settings choose, for the time of a work. */
export async function withStore<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(readStoreConfig());
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
