import { readSettings, storeSettings, type Environment } from "./settings";

/** Which store a program opens, and what it is filled with. */
export interface StoreConfig {
  readonly dataDir: string;
  /** Undefined for the embedded store. */
  readonly databaseUrl: string | undefined;
  readonly demoData: boolean;
  /** Secret that signs the heads of the audit trails; undefined for one kept in the data directory. */
  readonly auditKey: string | undefined;
}

interface StoreSettings {
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string | undefined;
  readonly DEMO_DATA?: boolean | undefined;
  readonly AUDIT_KEY?: string | undefined;
}

/** A trial store shows the story by itself; a real PostgreSQL receives it only when asked. */
export function storeConfig({ DATA_DIR, DATABASE_URL, DEMO_DATA, AUDIT_KEY }: StoreSettings): StoreConfig {
  return {
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    demoData: DEMO_DATA ?? DATABASE_URL === undefined,
    auditKey: AUDIT_KEY,
  };
}

/** The store's settings alone, for commands that need nothing else. */
export function readStoreConfig(environment?: Environment): StoreConfig {
  return storeConfig(readSettings(storeSettings, environment));
}
