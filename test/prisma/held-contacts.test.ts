import { expiredContacts, heldContacts } from "../../prisma/held-contacts";
import { openTestStore, type TestStore } from "../support/test-store";
import {
  plantContact,
  plantedValues,
  supplier,
} from "../subgraphs/supplier-relations/support/planted-contact";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await plantContact(store.database, "plant-1");
  await plantContact(store.database, "plant-2");
  await store.database.query(
    `INSERT INTO supplier_relations.consultation_contact (organisation, consultation_id, supplier_organisation, contact_id)
     SELECT organisation, id, $1, 'plant-2' FROM supplier_relations.pre_market_consultation
     WHERE closed_on > '2022-01-01' ORDER BY id LIMIT 1`,
    [supplier.siren],
  );
});
afterAll(() => store.close());

const planted = { organisation: supplier.siren, siret: supplier.siret };

describe("contacts as commands name them", () => {
  test("are found by identifier or by supplier, without the person", async () => {
    expect(await heldContacts(store.database, { contact: "plant-1" })).toEqual([
      { id: "plant-1", ...planted },
    ]);
    const all = await heldContacts(store.database, { supplier: supplier.siret });
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(["plant-1", "plant-2"]));
    expect(JSON.stringify(all)).not.toContain(plantedValues("plant-1")[0]);
    expect(await heldContacts(store.database, { contact: "nope" })).toEqual([]);
  });

  test.each([
    ["2023-01-14", []],
    ["2023-01-15", ["plant-1"]],
  ])("on %s, those whose retention is over are %j", async (day, ids) => {
    expect((await expiredContacts(store.database, day)).map(({ id }) => id)).toEqual(ids);
  });

  test("follow the rules as they are in the store", async () => {
    await store.database.query(
      "UPDATE supplier_relations.retention_rule SET months = 1 WHERE category = 'CONSULTATION_CONTACT'",
    );
    const expired = await expiredContacts(store.database, "2026-11-23");
    expect(expired.map(({ id }) => id)).toContain("plant-2");
  });
});
