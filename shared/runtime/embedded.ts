import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { lockDataDirectory } from "./data-directory-lock";
import type { Database, StatementListener } from "./database";
import { observed } from "./observed-adapter";
import { projectPath } from "./project-root";
import { StartupError } from "./startup-error";

const storeName = "pglite";

export interface EmbeddedOptions {
  /** Folder of the store; absent for a store in memory. */
  readonly dataDir?: string;
  /** Archive of a store to begin from, for tests. */
  readonly snapshot?: Blob;
  readonly onStatement?: StatementListener;
}

export interface EmbeddedDatabase extends Database {
  /** The whole store as an archive that `snapshot` takes. */
  dump(): Promise<Blob>;
}

/**
 * Opens the trial store (PGlite): PostgreSQL in this process. It does not wait for the disk at each
 * commit and takes one process only, which the lock on its folder guarantees.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = options.dataDir === undefined ? null : prepareFolder(options.dataDir);
  const unlock = folder === null ? () => Promise.resolve() : await lockDataDirectory(folder);
  const store = await openStore(folder, options.snapshot).catch(async (error: unknown) => {
    await unlock();
    throw error;
  });
  return {
    kind: "EMBEDDED",
    adapter: () => {
      const factory = new PrismaPGlite(store);
      return options.onStatement === undefined ? factory : observed(factory, options.onStatement);
    },
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await store.query<Row>(sql, [...parameters])).rows,
    script: async (sql) => {
      await store.transaction((transaction) => transaction.exec(sql));
    },
    ping: async () => {
      await store.query("SELECT 1");
    },
    close: async () => {
      await store.close();
      await unlock();
    },
    dump: () => store.dumpDataDir("none"),
  };
}

/** Whether the store of a folder was created before. */
export function hasEmbeddedStore(dataDir: string): boolean {
  return existsSync(join(resolve(dataDir), storeName));
}

function prepareFolder(dataDir: string): string {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartupError(
      `DATA_DIR : impossible d'écrire dans ${folder}. Donnez un dossier où ce compte peut écrire.`,
    );
  }
  return folder;
}

async function openStore(folder: string | null, snapshot: Blob | undefined): Promise<PGlite> {
  const options: PGliteOptions = { relaxedDurability: false };
  try {
    if (folder !== null) options.dataDir = await createStore(join(folder, storeName));
    if (snapshot !== undefined) options.loadDataDir = snapshot;
    return await PGlite.create(options);
  } catch {
    throw new StartupError(
      `DATA_DIR : le magasin embarqué de ${folder ?? "la mémoire"} ne s'ouvre pas. Restaurez une sauvegarde, ou déplacez ce dossier pour repartir à neuf.`,
    );
  }
}

/**
 * Creating a store takes half a gigabyte that is never given back: a short-lived process does it, beside
 * the final folder, so that a creation cut short leaves nothing that looks like a store.
 */
async function createStore(dataDir: string): Promise<string> {
  if (existsSync(dataDir)) return dataDir;
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  const script = `require("@electric-sql/pglite").PGlite.create(process.argv[1]).then((store) => store.close())`;
  await promisify(execFile)(process.execPath, ["-e", script, draft], { cwd: projectPath() });
  renameSync(draft, dataDir);
  return dataDir;
}
