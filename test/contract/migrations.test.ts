import { existsSync, readdirSync } from "node:fs";
import { migrate } from "../../prisma/migrate";
import { projectPath } from "../../shared/runtime/project-root";
import { sqlStillMissing } from "../support/schema-engine";
import { openTestStore, type TestStore } from "../support/test-store";
import { migratedSubgraphs } from "./migrated-subgraphs";

const names = migratedSubgraphs.map(({ name }) => name);

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await migrate({ database: store.database, subgraphs: migratedSubgraphs, progress: () => undefined });
});
afterAll(() => store.close());

describe("migrations", () => {
  test("every subgraph has a schema, and every schema its migrations", () => {
    const withSchema = readdirSync(projectPath("prisma")).filter((name) =>
      existsSync(projectPath("prisma", name, "schema.prisma")),
    );
    expect(names).toEqual(withSchema);
  });

  test.each(names)("those of %s make exactly what its schema.prisma says", async (name) => {
    expect((await sqlStillMissing(store.database, name)).trim()).toBe("-- This is an empty migration.");
  });

  test("the comparison notices a single column too many", async () => {
    await store.database.script("ALTER TABLE territorial_labels.territory ADD COLUMN surplus int");
    expect(await sqlStillMissing(store.database, "territorial-labels")).toContain('DROP COLUMN "surplus"');
    await store.database.script("ALTER TABLE territorial_labels.territory DROP COLUMN surplus");
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
    const crossing = await store.database.query(
      `SELECT conname, conrelid::regclass::text AS "from", confrelid::regclass::text AS "to"
       FROM pg_constraint
       JOIN pg_class referring ON referring.oid = conrelid
       JOIN pg_class referred ON referred.oid = confrelid
       WHERE contype = 'f' AND referring.relnamespace <> referred.relnamespace`,
    );
    expect(crossing).toEqual([]);
  });
});
