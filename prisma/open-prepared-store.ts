import { spawn } from "node:child_process";
import type { Database } from "../shared/runtime/database";
import { hasEmbeddedStore } from "../shared/runtime/embedded";
import { openDatabase } from "../shared/runtime/open-database";
import { say } from "../shared/runtime/say";
import type { StoreConfig } from "../shared/runtime/store-config";
import { StartupError } from "../shared/runtime/startup-error";
import { checkStore } from "./check-store";
import { prepareStore } from "./prepare-store";

/**
 * Opens the store that the settings choose, migrated and filled. A new embedded store is made by a process of
 * its own: creating and filling it takes hundreds of megabytes that a process never gives back.
 */
export async function openPreparedStore(config: StoreConfig): Promise<Database> {
  if (config.databaseUrl === undefined && !hasEmbeddedStore(config.dataDir)) await prepareApart();
  const database = await openDatabase(config);
  try {
    await prepareStore({ database, demo: config.demoData, progress: say });
    await checkStore(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function prepareApart(): Promise<void> {
  const child = spawn(process.execPath, [require.resolve("./prepare")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  // The process has told why by itself.
  if (code !== 0) throw new StartupError("Le magasin embarqué n'a pas pu être préparé.");
}
