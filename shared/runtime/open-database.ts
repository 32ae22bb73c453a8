import type { Database, StatementListener } from "./database";
import { openEmbedded } from "./embedded";
import { openPostgresql } from "./postgresql";

export interface OpenDatabaseOptions {
  /** Address of a PostgreSQL; the embedded store is used where it is absent. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the embedded store. */
  readonly dataDir: string;
  readonly onStatement?: StatementListener;
}

/** Opens the store that the settings choose. */
export function openDatabase({ databaseUrl, dataDir, onStatement }: OpenDatabaseOptions): Promise<Database> {
  const listener = onStatement === undefined ? {} : { onStatement };
  return databaseUrl === undefined
    ? openEmbedded({ dataDir, ...listener })
    : openPostgresql({ url: databaseUrl, ...listener });
}
