import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { migrate, type MigratedSubgraph } from "../../prisma/migrate";
import type { Database } from "../../shared/runtime/database";
import { projectPath } from "../../shared/runtime/project-root";
import { StartupError } from "../../shared/runtime/startup-error";
import { openTestStore, type TestStore } from "../support/test-store";

let store: TestStore;
let folder: string;
let schemas = 0;
let subgraph: MigratedSubgraph;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-migrations-"));
  schemas += 1;
  subgraph = { name: relative(projectPath("prisma"), folder), databaseSchema: `history_${schemas}` };
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => store.close());

/** Writes a migration; `{schema}` stands for the schema of the test. */
function write(name: string, sql: string): void {
  mkdirSync(join(folder, "migrations", name), { recursive: true });
  writeFileSync(
    join(folder, "migrations", name, "migration.sql"),
    sql.replaceAll("{schema}", subgraph.databaseSchema),
  );
}

function writeTwo(): void {
  write("20260101000000_table", "CREATE TABLE {schema}.step (number int);");
  write("20260102000000_row", "INSERT INTO {schema}.step VALUES (1); INSERT INTO {schema}.step VALUES (2);");
}

async function run(database: Database = store.database): Promise<readonly string[]> {
  const lines: string[] = [];
  await migrate({
    database,
    subgraphs: [subgraph],
    progress: (line) => lines.push(line.replace(/^.* : /, "")),
  });
  return lines;
}

async function steps(): Promise<readonly number[]> {
  const rows = await store.database.query<{ number: number }>(
    `SELECT number FROM ${subgraph.databaseSchema}.step ORDER BY 1`,
  );
  return rows.map(({ number }) => number);
}

function history(): Promise<readonly Record<string, unknown>[]> {
  return store.database.query(
    `SELECT migration_name, applied_steps_count, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS undone
     FROM ${subgraph.databaseSchema}._prisma_migrations ORDER BY started_at, migration_name`,
  );
}

async function refusal(): Promise<string> {
  const error: unknown = await run().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartupError);
  expect(error).toHaveProperty("message", expect.stringMatching(/^.+$/));
  return (error as StartupError).message;
}

describe("migrate", () => {
  test("applies the migrations in the order of their names, and tells each", async () => {
    writeTwo();
    expect(await run()).toEqual([
      "migration 20260101000000_table appliquée",
      "migration 20260102000000_row appliquée",
    ]);
    expect(await steps()).toEqual([1, 2]);
  });

  test("does nothing the second time, and applies what was added since", async () => {
    writeTwo();
    await run();
    expect(await run()).toEqual([]);
    write("20260103000000_more", "INSERT INTO {schema}.step VALUES (3);");
    expect(await run()).toEqual(["migration 20260103000000_more appliquée"]);
    expect(await steps()).toEqual([1, 2, 3]);
  });

  test("records what Prisma would", async () => {
    writeTwo();
    await run();
    const done = { applied_steps_count: 1, finished: true, undone: false };
    expect(await history()).toEqual([
      { migration_name: "20260101000000_table", ...done },
      { migration_name: "20260102000000_row", ...done },
    ]);
  });

  test("leaves nothing of a migration that fails, says which in one line, and goes on once it is mended", async () => {
    writeTwo();
    write("20260103000000_broken", "INSERT INTO {schema}.step VALUES (3); SELECT 1 / 0;");
    expect(await refusal()).toContain("20260103000000_broken a échoué (22012)");
    expect(await steps()).toEqual([1, 2]);
    expect(await history()).toHaveLength(2);
    write("20260103000000_broken", "INSERT INTO {schema}.step VALUES (3);");
    await run();
    expect(await steps()).toEqual([1, 2, 3]);
  });

  test("refuses a migration that another program left half applied", async () => {
    writeTwo();
    await run();
    await store.database.query(`UPDATE ${subgraph.databaseSchema}._prisma_migrations SET finished_at = NULL
      WHERE migration_name = '20260102000000_row'`);
    expect(await refusal()).toContain("la migration 20260102000000_row n'a été appliquée qu'à moitié");
  });

  test("applies again a migration that was marked as rolled back, and leaves that mark alone", async () => {
    writeTwo();
    await run();
    await store.database.script(`UPDATE ${subgraph.databaseSchema}._prisma_migrations
      SET finished_at = NULL, rolled_back_at = now() WHERE migration_name = '20260102000000_row';
      DELETE FROM ${subgraph.databaseSchema}.step;`);
    expect(await run()).toEqual(["migration 20260102000000_row appliquée"]);
    expect(await steps()).toEqual([1, 2]);
    expect(await history()).toContainEqual({
      migration_name: "20260102000000_row",
      applied_steps_count: 1,
      finished: false,
      undone: true,
    });
  });

  test("refuses a file that changed since it was applied", async () => {
    writeTwo();
    await run();
    write("20260101000000_table", "CREATE TABLE {schema}.step (number bigint);");
    expect(await refusal()).toContain("le fichier de la migration 20260101000000_table a changé");
  });

  test("refuses a database that a newer program migrated", async () => {
    writeTwo();
    await run();
    rmSync(join(folder, "migrations", "20260102000000_row"), { recursive: true });
    expect(await refusal()).toContain(
      "la base contient la migration 20260102000000_row, inconnue de ce programme",
    );
    expect(await steps()).toEqual([1, 2]);
  });

  test("lets several programs at once take turns: each migration is applied once", async () => {
    writeTwo();
    write("20260103000000_repeatable", "INSERT INTO {schema}.step VALUES (3);");
    const applied = await Promise.all([run(), run(), run(), run()]);
    expect(applied.flat().toSorted()).toEqual([
      "migration 20260101000000_table appliquée",
      "migration 20260102000000_row appliquée",
      "migration 20260103000000_repeatable appliquée",
    ]);
    expect(await steps()).toEqual([1, 2, 3]);
    expect(await history()).toHaveLength(3);
  });

  test("leaves files that are no migration alone", async () => {
    writeTwo();
    writeFileSync(join(folder, "migrations", "migration_lock.toml"), 'provider = "postgresql"\n');
    mkdirSync(join(folder, "migrations", "20260109000000_empty"));
    expect(await run()).toHaveLength(2);
    expect(readFileSync(join(folder, "migrations", "migration_lock.toml"), "utf8")).toContain("postgresql");
  });
});
