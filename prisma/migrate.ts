import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCodeOf } from "../shared/kernel/error-code";
import type { Database } from "../shared/runtime/database";
import { projectPath } from "../shared/runtime/project-root";
import { StartupError } from "../shared/runtime/startup-error";

/** A subgraph's migration history: folder prisma/<name>/migrations, tables in one PostgreSQL schema. */
export interface MigratedSubgraph {
  readonly name: string;
  readonly databaseSchema: string;
}

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export interface MigrateOptions {
  readonly database: Database;
  readonly subgraphs: readonly MigratedSubgraph[];
  /** Told each migration applied, in French. */
  readonly progress: (line: string) => void;
}

/**
 * Applies what is missing, in order, and records it as `prisma migrate deploy` would. Each migration and its
 * record are one transaction: a crash leaves either both or none. Two programs at once take turns.
 * Throws StartupError for a history that does not match the files.
 */
export async function migrate({ database, subgraphs, progress }: MigrateOptions): Promise<void> {
  for (const subgraph of subgraphs) {
    await database.script(historyTable(subgraph.databaseSchema));
    for (const migration of await pendingMigrations(database, subgraph)) {
      if (await apply(database, subgraph, migration)) {
        progress(`${subgraph.name} : migration ${migration.name} appliquée`);
      }
    }
  }
}

async function pendingMigrations(
  database: Database,
  { name, databaseSchema }: MigratedSubgraph,
): Promise<readonly Migration[]> {
  const applied = await database.query<AppliedMigration>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM ${databaseSchema}._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const halfDone = applied.find(({ finished }) => !finished);
  if (halfDone !== undefined) {
    throw new StartupError(
      `${name} : la migration ${halfDone.migration_name} n'a été appliquée qu'à moitié. Réparez le schéma, puis marquez-la avec « prisma migrate resolve », ou restaurez une sauvegarde.`,
    );
  }
  const files = readMigrations(name);
  for (const { migration_name: known, checksum } of applied) {
    const file = files.find((each) => each.name === known);
    if (file === undefined) {
      throw new StartupError(
        `${name} : la base contient la migration ${known}, inconnue de ce programme. Mettez le programme à jour.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new StartupError(
        `${name} : le fichier de la migration ${known} a changé depuis son application. Rétablissez-le.`,
      );
    }
  }
  const done = new Set(applied.map(({ migration_name: known }) => known));
  return files.filter((file) => !done.has(file.name));
}

function readMigrations(subgraph: string): readonly Migration[] {
  const folder = projectPath("prisma", subgraph, "migrations");
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, path: join(folder, name, "migration.sql") }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => {
      const sql = readFileSync(path, "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Applies a migration under a lock that lasts as long as its transaction. A program that waited for its turn
 * finds the record of the other and stops there, even before a migration that could be applied twice.
 */
async function apply(
  database: Database,
  { name: subgraph, databaseSchema }: MigratedSubgraph,
  { name, sql, checksum }: Migration,
): Promise<boolean> {
  const table = `${databaseSchema}._prisma_migrations`;
  const id = randomUUID();
  const done = `SELECT 1 FROM ${table} WHERE migration_name = '${name}' AND rolled_back_at IS NULL`;
  try {
    await database.script(`
      SELECT pg_advisory_xact_lock(hashtext('hub migrations ${databaseSchema}'));
      DO $guard$ BEGIN
        IF EXISTS (${done}) THEN RAISE EXCEPTION 'already applied'; END IF;
      END $guard$;
      INSERT INTO ${table} (id, checksum, migration_name) VALUES ('${id}', '${checksum}', '${name}');
      ${sql}
      UPDATE ${table} SET finished_at = now(), applied_steps_count = 1 WHERE id = '${id}';`);
    return true;
  } catch (error) {
    if ((await database.query(done)).length > 0) return false;
    const reason = errorCodeOf(error) ?? "cause inconnue";
    throw new StartupError(
      `${subgraph} : la migration ${name} a échoué (${reason}) ; rien n'en a été gardé. Corrigez la base ou mettez le programme à jour.`,
      { cause: error },
    );
  }
}

/** As Prisma itself creates it. */
function historyTable(schema: string): string {
  return `
    SELECT pg_advisory_xact_lock(hashtext('hub migrations ${schema}'));
    CREATE SCHEMA IF NOT EXISTS ${schema};
    CREATE TABLE IF NOT EXISTS ${schema}._prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum VARCHAR(64) NOT NULL,
      finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL,
      logs TEXT,
      rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    );`;
}
