import { existsSync, readdirSync } from "node:fs";
import { migrate } from "../../prisma/migrate";
import type { Database } from "../../shared/runtime/database";
import { openEmbedded } from "../../shared/runtime/embedded";
import { projectPath } from "../../shared/runtime/project-root";
import { sqlStillMissing } from "../support/schema-engine";
import { migratedSubgraphs } from "./migrated-subgraphs";

const names = migratedSubgraphs.map(({ name }) => name);

// Embedded even where DATABASE_URL is set: the engine does not understand what the PostgreSQL driver tells of "char".
let database: Database;
beforeAll(async () => {
  database = await openEmbedded({});
  await migrate({ database, subgraphs: migratedSubgraphs, progress: () => undefined });
});
afterAll(() => database.close());

describe("migrations", () => {
  test("every subgraph has a schema, and every schema its migrations", () => {
    const withSchema = readdirSync(projectPath("prisma")).filter((name) =>
      existsSync(projectPath("prisma", name, "schema.prisma")),
    );
    expect(names).toEqual(withSchema);
  });

  test.each(names)("those of %s make exactly what its schema.prisma says", async (name) => {
    expect((await sqlStillMissing(database, name)).trim()).toBe("-- This is an empty migration.");
  });

  test("the comparison notices a single column too many", async () => {
    await database.script("ALTER TABLE territorial_labels.territory ADD COLUMN surplus int");
    expect(await sqlStillMissing(database, "territorial-labels")).toContain('DROP COLUMN "surplus"');
    await database.script("ALTER TABLE territorial_labels.territory DROP COLUMN surplus");
  });

  test.each(names)(
    "those of %s are named by their instant and their purpose, in folders of Prisma's layout",
    (name) => {
      const folders = readdirSync(projectPath("prisma", name, "migrations"), { withFileTypes: true });
      for (const folder of folders.filter((each) => each.isDirectory())) {
        expect(folder.name).toMatch(/^\d{14}_[a-z0-9]+(?:_[a-z0-9]+)*$/);
        expect(readdirSync(projectPath("prisma", name, "migrations", folder.name))).toEqual([
          "migration.sql",
        ]);
      }
    },
  );

  test("no relation leaves the schema of its subgraph", async () => {
    const crossing = await database.query(
      `SELECT conname, conrelid::regclass::text AS "from", confrelid::regclass::text AS "to"
       FROM pg_constraint
       JOIN pg_class referring ON referring.oid = conrelid
       JOIN pg_class referred ON referred.oid = confrelid
       WHERE contype = 'f' AND referring.relnamespace <> referred.relnamespace`,
    );
    expect(crossing).toEqual([]);
  });
});
