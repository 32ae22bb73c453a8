import { readSettings, storeSettings, type Environment } from "./settings";

/** Which store a program opens, and what it is filled with. */
export interface StoreConfig {
  readonly dataDir: string;
  /** Undefined for the embedded store. */
  readonly databaseUrl: string | undefined;
  readonly demoData: boolean;
}

interface StoreSettings {
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string | undefined;
  readonly DEMO_DATA?: boolean | undefined;
}

/** A trial store shows the story by itself; a real PostgreSQL receives it only when asked. */
export function storeConfig({ DATA_DIR, DATABASE_URL, DEMO_DATA }: StoreSettings): StoreConfig {
  return { dataDir: DATA_DIR, databaseUrl: DATABASE_URL, demoData: DEMO_DATA ?? DATABASE_URL === undefined };
}

/** The store's settings alone, for commands that need nothing else. */
export function readStoreConfig(environment?: Environment): StoreConfig {
  return storeConfig(readSettings(storeSettings, environment));
}
