import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { audit } from "../../../../gateway/cli/audit";
import { dispatch } from "../../../../gateway/cli/dispatch";
import { keys } from "../../../../gateway/cli/keys";
import { membership } from "../../../../gateway/cli/membership";
import { token } from "../../../../gateway/cli/token";
import type { Database } from "../../../../shared/runtime/database";
import type { OpenDatabaseOptions } from "../../../../shared/runtime/open-database";
import { openPostgresql } from "../../../../shared/runtime/postgresql";
import { StartupError } from "../../../../shared/runtime/startup-error";

// Opening a store takes seconds: the commands of a suite, which run one after the other, share the one that was opened.
jest.mock("../../../../shared/runtime/open-database", () => ({
  openDatabase: (options: OpenDatabaseOptions) => mockShared(options),
}));

interface Opener {
  readonly openDatabase: (options: OpenDatabaseOptions) => Promise<Database>;
}

const opened = new Map<string, Promise<Database>>();

async function mockShared(options: OpenDatabaseOptions): Promise<Database> {
  const name = options.databaseUrl ?? options.dataDir;
  const { openDatabase } = jest.requireActual<Opener>("../../../../shared/runtime/open-database");
  const database = opened.get(name) ?? openDatabase(options);
  opened.set(name, database);
  database.catch(() => opened.delete(name));
  return { ...(await database), close: () => Promise.resolve() };
}

export interface CommandLine {
  readonly dataDir: string;
  /** Runs `npm run hub -- …`: what it says, or the French words with which it refuses. */
  readonly hub: (line: string, environment?: Readonly<Record<string, string>>) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The commands over a temporary store: embedded, or a copy on PostgreSQL where DATABASE_URL is set. */
export async function commandLine(): Promise<CommandLine> {
  const dataDir = mkdtempSync(join(tmpdir(), "hub-cli-"));
  const template = process.env["HUB_TEST_TEMPLATE"] ?? "";
  const url = process.env["DATABASE_URL"];
  const store = url === undefined ? await embeddedCopy(dataDir, template) : await serverCopy(url, template);
  return {
    dataDir,
    hub: (line, environment = {}) =>
      run(line.split(" "), { DATA_DIR: dataDir, ...store.environment, ...environment }),
    close: async () => {
      for (const database of opened.values()) await (await database).close();
      await store.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface Copy {
  readonly environment: Readonly<Record<string, string>>;
  readonly drop: () => Promise<void>;
}

/** The template is the archive of a store, as PGlite lays it out. */
async function embeddedCopy(dataDir: string, template: string): Promise<Copy> {
  const folder = join(dataDir, "pglite");
  mkdirSync(folder);
  await promisify(execFile)("tar", ["-xf", template, "-C", folder]);
  return { environment: {}, drop: () => Promise.resolve() };
}

async function serverCopy(url: string, template: string): Promise<Copy> {
  const name = `${template}_${randomBytes(6).toString("hex")}`;
  const server = await openPostgresql({ url, maxConnections: 1 });
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return {
    environment: { DATABASE_URL: copy.href },
    drop: async () => {
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.close();
    },
  };
}

async function run(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const before = process.env;
  const said: string[] = [];
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.push(text.toString());
    return true;
  });
  const progress = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  process.env = { ...before, ...environment };
  try {
    await dispatch(args, [keys, membership, token, audit], (line) => said.push(`${line}\n`));
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    said.push(error.message);
  } finally {
    process.env = before;
    out.mockRestore();
    progress.mockRestore();
  }
  return said.join("").trimEnd();
}
