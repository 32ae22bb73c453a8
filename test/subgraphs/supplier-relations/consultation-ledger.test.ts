import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe("the ledger of consultations in the store", () => {
  const entry = "supplier_relations.consultation_entry";

  test.each([
    ["an update", `UPDATE ${entry} SET learnt = 'x'`],
    ["a deletion", `DELETE FROM ${entry}`],
    ["a truncation", `TRUNCATE ${entry}`],
    ["an update that touches no row", `UPDATE ${entry} SET learnt = 'x' WHERE false`],
  ])("refuses %s, to maintenance too", async (_, sql) => {
    await expect(store.database.query(sql)).rejects.toThrow("append-only");
  });

  const copy = (columns: string) => `
    INSERT INTO ${entry} (id, organisation, consultation_id, sequence, supplier_siret, contacted_on, channel, told, reverses_id,
      recorded_at, previous_hash, hash)
    SELECT 'autre', organisation, consultation_id, ${columns} FROM ${entry}
    WHERE consultation_id = 'sourcage-prestations-de-bouche' AND sequence = 4`;
  const rest = "supplier_siret, contacted_on, channel, told";

  test("refuses an entry that skips a number, forks the chain or has another hash before it", async () => {
    const ofSequence = (sequence: number, previous: string) =>
      copy(`${sequence.toString()}, ${rest}, NULL, recorded_at, ${previous}, repeat('a', 64)`);
    await expect(store.database.query(ofSequence(6, "hash"))).rejects.toThrow("broken chain");
    await expect(store.database.query(ofSequence(5, "repeat('b', 64)"))).rejects.toThrow("broken chain");
    await expect(store.database.query(ofSequence(5, "NULL"))).rejects.toThrow("broken chain");
    await expect(store.database.query(ofSequence(4, "previous_hash"))).rejects.toThrow("unique");
  });

  test("takes an entry that follows and reverses, once", async () => {
    await store.database.query(copy(`5, ${rest}, id, recorded_at, hash, repeat('a', 64)`));
    const again = `
      INSERT INTO ${entry} (id, organisation, consultation_id, sequence, supplier_siret, contacted_on, channel, told, reverses_id,
        recorded_at, previous_hash, hash)
      SELECT 'encore', organisation, consultation_id, 6, ${rest}, reverses_id, recorded_at, hash, repeat('b', 64)
      FROM ${entry} WHERE id = 'autre'`;
    await expect(store.database.query(again)).rejects.toThrow("unique");
    const reversal = again.replace("reverses_id, recorded_at, hash", "id, recorded_at, hash");
    await expect(store.database.query(reversal)).rejects.toThrow("a reversal is not reversed");
  });
});
