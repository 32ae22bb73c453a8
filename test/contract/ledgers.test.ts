import { migrate } from "../../prisma/migrate";
import { openTestStore, type TestStore } from "../support/test-store";
import { migratedSubgraphs } from "./migrated-subgraphs";
import { tableAccess, type TableAccess } from "./table-access";

let store: TestStore;
let ledgers: readonly TableAccess[];
beforeAll(async () => {
  store = await openTestStore();
  await migrate({ database: store.database, subgraphs: migratedSubgraphs, progress: () => undefined });
  const tables = await Promise.all(
    migratedSubgraphs.map(({ databaseSchema }) => tableAccess(store.database, databaseSchema)),
  );
  ledgers = tables.flat().filter(({ isLedger }) => isLedger);
});
afterAll(() => store.close());

const changes = ["UPDATE", "DELETE", "TRUNCATE"] as const;

function statement(change: (typeof changes)[number], { schema, table }: TableAccess, column: string): string {
  switch (change) {
    case "UPDATE":
      return `UPDATE ${schema}.${table} SET ${column} = ${column}`;
    case "DELETE":
      return `DELETE FROM ${schema}.${table}`;
    default:
      return `TRUNCATE ${schema}.${table} CASCADE`;
  }
}

async function firstColumn({ schema, table }: TableAccess): Promise<string> {
  const [row] = await store.database.query<{ name: string }>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position",
    [schema, table],
  );
  return row?.name ?? "";
}

async function isEmpty({ schema, table }: TableAccess): Promise<boolean> {
  return (await store.database.query(`SELECT 1 FROM ${schema}.${table} LIMIT 1`)).length === 0;
}

describe("ledgers", () => {
  test("hours, consultations and trails are among them", () => {
    expect(ledgers.map(({ table }) => table)).toEqual(
      expect.arrayContaining(["hours_entry", "hours_decision", "consultation_entry"]),
    );
  });

  test("no request may change or remove an entry", () => {
    const changeable = ledgers.filter(({ privileges }) =>
      changes.some((change) => privileges.includes(change)),
    );
    expect(changeable.map(({ table }) => table)).toEqual([]);
  });

  test.each(changes)("a trigger stands against %s by anybody", (change) => {
    const unguarded = ledgers.filter(
      ({ triggers }) => !triggers.some(({ events }) => events.includes(change)),
    );
    expect(unguarded.map(({ table }) => table)).toEqual([]);
  });

  test.each(changes)("the owner itself is refused when it tries to %s", async (change) => {
    for (const ledger of ledgers) {
      const guards = ledger.triggers.filter(({ events }) => events.includes(change));
      // A trigger for each row cannot be provoked without a row.
      if (guards.every(({ isForEachRow }) => isForEachRow) && (await isEmpty(ledger))) continue;
      const before = await store.database.query(`SELECT count(*) FROM ${ledger.schema}.${ledger.table}`);
      await expect(
        store.database.script(statement(change, ledger, await firstColumn(ledger))),
      ).rejects.toThrow();
      expect(await store.database.query(`SELECT count(*) FROM ${ledger.schema}.${ledger.table}`)).toEqual(
        before,
      );
    }
  });

  test("what is in the chains follows on, each entry from the one before it", async () => {
    for (const { schema, table } of ledgers.filter(({ triggers }) => triggers.length > 0)) {
      const [hashes] = await store.database.query<{ found: boolean }>(
        `SELECT count(*) = 2 AS found FROM information_schema.columns
         WHERE table_schema = $1 AND table_name = $2 AND column_name IN ('hash', 'previous_hash')`,
        [schema, table],
      );
      if (hashes?.found !== true) continue;
      const orphans = await store.database.query(
        `SELECT 1 FROM ${schema}.${table} entry WHERE previous_hash !~ '^0+$'
           AND NOT EXISTS (SELECT 1 FROM ${schema}.${table} earlier WHERE earlier.hash = entry.previous_hash)`,
      );
      expect(orphans).toEqual([]);
    }
  });
});
