import { fills } from "../../../prisma/fills";
import { checkStore } from "../../../prisma/check-store";
import { publicTables } from "../../../prisma/public-tables";
import { StartupError } from "../../../shared/runtime/startup-error";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const role = "hub_territorial_labels";
const award = "territorial_labels.label_award";

/** What the start says of a store that was changed, and then put back as it was. */
async function refusalOf(change: string, undo: string): Promise<string> {
  await store.database.script(change);
  try {
    await checkStore(store.database);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(StartupError);
    return error instanceof Error ? error.message : "";
  } finally {
    await store.database.script(undo);
  }
}

describe("checkRowSecurity", () => {
  test("accepts a store as its migrations made it", async () => {
    await expect(checkStore(store.database)).resolves.toBeUndefined();
  });

  // Roles belong to the whole server, which the suites share: only the embedded store's own are tampered with.
  const embedded = process.env["DATABASE_URL"] === undefined ? test : test.skip;
  embedded.each([
    ["is a superuser", `ALTER ROLE ${role} SUPERUSER`, `ALTER ROLE ${role} NOSUPERUSER`, "superutilisateur"],
    ["may bypass", `ALTER ROLE ${role} BYPASSRLS`, `ALTER ROLE ${role} NOBYPASSRLS`, "BYPASSRLS"],
    [
      "is a member of the login role",
      `DO $$ BEGIN REVOKE ${role} FROM CURRENT_USER; EXECUTE format('GRANT %I TO ${role}', current_user); END $$`,
      `DO $$ BEGIN EXECUTE format('REVOKE %I FROM ${role}', current_user); END $$; GRANT ${role} TO CURRENT_USER`,
      "membre de postgres",
    ],
    [
      "is a member of another role of the hub",
      `GRANT hub_supplier_relations TO ${role}`,
      `REVOKE hub_supplier_relations FROM ${role}`,
      "membre de hub_supplier_relations",
    ],
    [
      "owns a table",
      `ALTER TABLE ${award} OWNER TO ${role}`,
      // What the role was granted went with its ownership.
      `ALTER TABLE ${award} OWNER TO CURRENT_USER; GRANT SELECT, INSERT, UPDATE ON ${award} TO ${role}`,
      `possède ${award}`,
    ],
    [
      "does not exist",
      `ALTER ROLE ${role} RENAME TO hub_elsewhere`,
      `ALTER ROLE hub_elsewhere RENAME TO ${role}`,
      "n’existe pas",
    ],
  ])("refuses a role that %s", async (_, change, undo, words) => {
    const message = await refusalOf(change, undo);
    expect(message).toContain(`rôle ${role} : `);
    expect(message).toContain(words);
  });

  test.each(fills.map(({ databaseSchema }) => databaseSchema))(
    "refuses each protected table of %s once its protection is off, or no longer forced",
    async (schema) => {
      const tables = await store.database.query<{ name: string }>(
        `SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relrowsecurity`,
        [schema],
      );
      expect(tables.length).toBeGreaterThan(1);
      for (const { name } of tables) {
        for (const [off, on] of [
          ["DISABLE", "ENABLE"],
          ["NO FORCE", "FORCE"],
        ] as const) {
          const message = await refusalOf(
            `ALTER TABLE ${name} ${off} ROW LEVEL SECURITY`,
            `ALTER TABLE ${name} ${on} ROW LEVEL SECURITY`,
          );
          expect(message).toContain(`table ${name} : la sécurité des lignes n’est pas active et forcée`);
        }
      }
    },
    60_000,
  );

  test.each([
    [
      "without a policy for its role",
      `ALTER POLICY visible ON ${award} TO CURRENT_USER`,
      `ALTER POLICY visible ON ${award} TO ${role}`,
      `table ${award} : aucune politique ne règle SELECT pour ${role}`,
    ],
    [
      "with a policy for everybody",
      `CREATE POLICY everybody ON ${award} USING (true)`,
      `DROP POLICY everybody ON ${award}`,
      `table ${award} : la politique everybody vaut pour tous les rôles`,
    ],
    [
      "added without protection",
      `CREATE TABLE territorial_labels.added (id TEXT); GRANT SELECT ON territorial_labels.added TO ${role}`,
      "DROP TABLE territorial_labels.added",
      "table territorial_labels.added : ",
    ],
    [
      "of public data that requests could change",
      `GRANT UPDATE ON territorial_labels.territory TO ${role}`,
      `REVOKE UPDATE ON territorial_labels.territory FROM ${role}`,
      `table territorial_labels.territory : donnée publique que ${role} peut changer (UPDATE)`,
    ],
  ])("refuses a table %s", async (_, change, undo, words) => {
    expect(await refusalOf(change, undo)).toContain(words);
  });

  test("tells every fault at once", async () => {
    const message = await refusalOf(
      `ALTER TABLE ${award} DISABLE ROW LEVEL SECURITY; ALTER TABLE territorial_labels.evidence DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${award} ENABLE ROW LEVEL SECURITY; ALTER TABLE territorial_labels.evidence ENABLE ROW LEVEL SECURITY`,
    );
    expect(message.split("\n")).toHaveLength(4);
  });

  test("its public tables all exist", async () => {
    for (const name of Object.keys(publicTables)) {
      expect(await store.database.query("SELECT to_regclass($1) IS NOT NULL AS found", [name])).toEqual([
        { found: true },
      ]);
    }
  });
});
