import type { Caller } from "../../../shared/access/caller";
import { townHallSiret } from "../../../shared/kernel/siret";
import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { plantContact, plantedValues, supplier } from "./support/planted-contact";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(async () => {
  await store.database.script(
    "DELETE FROM supplier_relations.supplier_contact WHERE id LIKE 'plant-%'; DELETE FROM supplier_relations.erased_contact",
  );
  await plantContact(store.database, "plant-1");
});
afterAll(() => store.close());

const own: Caller = { ...memberOf(supplier.siren, "manager"), roles: ["SUPPLIER"], pools: [] };
const buyer: Caller = { ...memberOf("212703755", "buyer"), roles: ["BUYER", "ADMINISTRATOR"] };

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly erasedContact?: object;
  readonly document?: string;
}

async function change(
  document: string,
  input: object,
  { caller = own, key }: { readonly caller?: Caller; readonly key?: string } = {},
) {
  const idempotency = key === undefined ? {} : { idempotency: { key, digest: "a".repeat(64) } };
  const ask = queryRunner(supplierRelations, store, { caller, ...idempotency });
  const { data, errors } = await ask(document, { input });
  return { answer: data?.["answer"] as Answer | undefined, errors };
}

const erase = (input: object = {}, options?: Parameters<typeof change>[2]) =>
  change(
    `mutation Erase($input: EraseSupplierContactInput!) { answer: eraseSupplierContact(input: $input) {
      __typename ... on EraseSupplierContactPayload { erasedContact { id erasedOn } } ... on UserError { code message path } } }`,
    { contactId: "plant-1", reason: "REQUESTED_BY_PERSON", ...input },
    options,
  );

const exportContacts = (siret: string = supplier.siret, options?: Parameters<typeof change>[2]) =>
  change(
    `mutation Export($input: ExportSupplierContactsInput!) { answer: exportSupplierContacts(input: $input) {
      __typename ... on ExportSupplierContactsPayload { document } ... on UserError { code message path } } }`,
    { siret },
    options,
  );

/** Has a private consultation of a buyer name the contact, which its supplier cannot see. */
async function nameIn(closedOn: string | null): Promise<void> {
  await store.database.query(
    `WITH named AS (
       INSERT INTO supplier_relations.pre_market_consultation
         (id, organisation, visibility, planned_procurement_id, buyer_siret, subject, opened_on, closed_on)
       VALUES (gen_random_uuid()::text, '212703755', 'PRIVATE', 'need', '21270375500012', 'Sujet', '2020-01-01', $1::text::date)
       RETURNING organisation, id)
     INSERT INTO supplier_relations.consultation_contact (organisation, consultation_id, supplier_organisation, contact_id)
     SELECT organisation, id, $2, 'plant-1' FROM named`,
    [closedOn, supplier.siren],
  );
}

/** A text as it stands inside JSON. */
function asJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

async function everythingStored(): Promise<string> {
  const tables = [
    "supplier_contact",
    "erased_contact",
    "consultation_contact",
    "idempotency_key",
    "audit_entry",
  ];
  const rows = await Promise.all(
    tables.map((table) => store.database.query(`SELECT * FROM supplier_relations.${table}`)),
  );
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}

describe("eraseSupplierContact", () => {
  test("leaves nothing of the person, and a mark that there was one", async () => {
    const { answer } = await erase();
    expect(answer).toEqual({
      ...{ __typename: "EraseSupplierContactPayload" },
      erasedContact: { id: "plant-1", erasedOn: "2026-11-23" },
    });
    const stored = await everythingStored();
    for (const value of plantedValues("plant-1")) expect(stored).not.toContain(asJson(value));
    expect(await store.database.query("SELECT id, reason FROM supplier_relations.erased_contact")).toEqual([
      { id: "plant-1", reason: "REQUESTED_BY_PERSON" },
    ]);
    expect((await erase()).answer).toMatchObject({
      ...{ __typename: "TransitionRefusedError", code: "ALREADY_ERASED" },
      message: "Ce contact a été effacé le 23/11/2026.",
    });
  });

  test("forgets it in the answers kept for the retries of any organisation", async () => {
    const [name, email, phone, role] = plantedValues("plant-1");
    const outcome = JSON.stringify({
      value: { id: "plant-1", fullName: name, email, phone, role, left: "stays" },
    });
    await store.database.query(
      `INSERT INTO supplier_relations.idempotency_key (organisation, key, place, action, request_digest, outcome)
       VALUES ('212703755', 'key-of-a-buyer', 'a', 'a', repeat('a', 64), $1)`,
      [outcome],
    );
    await erase();
    const [kept] = await store.database.query<{ outcome: string }>(
      "SELECT outcome FROM supplier_relations.idempotency_key WHERE key = 'key-of-a-buyer'",
    );
    const erased = "[effacé]";
    expect(JSON.parse(kept?.outcome ?? "")).toEqual({
      value: { id: "plant-1", fullName: erased, email: erased, phone: erased, role: erased, left: "stays" },
    });
  });

  test("answers a retry the same", async () => {
    const first = await erase({}, { key: "retry-key-1" });
    expect((await erase({}, { key: "retry-key-1" })).answer).toEqual(first.answer);
  });

  test.each([
    ["the day before its end", "2021-11-24", "jusqu’au 24/11/2026"],
    ["while it is open", null, "tant que la consultation"],
  ])("is refused by the retention of a consultation that names it, %s", async (_, closedOn, words) => {
    await nameIn(closedOn);
    const { answer } = await erase();
    expect(answer).toMatchObject({ __typename: "TransitionRefusedError", code: "RETENTION_HOLDS" });
    expect(answer?.message).toContain(words);
    expect(answer?.message).toContain("Pièces de la préparation d'un marché public");
    expect((await everythingStored()).includes(asJson(plantedValues("plant-1")[0]))).toBe(true);
  });

  test("is possible again on the day on which the retention ends, by the rules as they then are", async () => {
    await nameIn("2021-11-23");
    expect((await erase()).answer?.__typename).toBe("EraseSupplierContactPayload");
  });

  test.each([
    ["an unknown contact", { contactId: "nope" }],
    ["a contact of another supplier, with the same answer", { contactId: "contact-90020002300019" }],
  ])("refuses %s", async (_, input) => {
    expect((await erase(input)).answer).toMatchObject({
      ...{ __typename: "UnknownReferenceError", code: "UNKNOWN_CONTACT" },
      message: "Ce contact n’existe pas, ou n’est pas de votre organisation.",
    });
  });

  test("is not for a buyer, who may read it", async () => {
    expect((await erase({}, { caller: buyer })).answer).toMatchObject({ code: "UNKNOWN_CONTACT" });
    const { errors } = await erase({}, { caller: { ...buyer, roles: ["BUYER"] } });
    expect(errors?.[0]?.extensions).toHaveProperty("code", "FORBIDDEN");
  });
});

describe("exportSupplierContacts", () => {
  test("gives everything held, under French names that it explains", async () => {
    await nameIn("2022-01-31");
    const { answer } = await exportContacts();
    const document = JSON.parse(answer?.document ?? "") as {
      readonly contacts: readonly { identifiant: string }[];
    };
    const [name, email, phone, role] = plantedValues("plant-1");
    expect(document).toMatchObject({
      fournisseur: supplier.siret,
      exporteLe: "2026-11-23",
      contactsEffaces: [],
    });
    expect(document).toHaveProperty("explications.contacts");
    expect(document.contacts.find(({ identifiant }) => identifiant === "plant-1")).toEqual({
      ...{ identifiant: "plant-1", nom: name, fonction: role, courriel: email, telephone: phone },
      ...{ inscritLe: "2020-01-15", conserveJusquAu: "2027-01-31", consultations: 1 },
      fondement: "Pièces de la préparation d'un marché public, gardées cinq ans.",
    });
    await nameIn(null);
    const again = JSON.parse((await exportContacts()).answer?.document ?? "") as typeof document;
    expect(again.contacts.find(({ identifiant }) => identifiant === "plant-1")).toMatchObject({
      ...{ conserveJusquAu: null, consultations: 2 },
    });
  });

  test("keeps nothing of it for a retry, and is noted as a reading", async () => {
    const { answer } = await exportContacts(supplier.siret, { key: "export-key-1" });
    expect(answer?.document).toContain(asJson(plantedValues("plant-1")[0]));
    expect((await exportContacts(supplier.siret, { key: "export-key-1" })).answer).toEqual(answer);
    const [kept] = await store.database.query<{ outcome: string }>(
      "SELECT outcome FROM supplier_relations.idempotency_key WHERE key = 'export-key-1'",
    );
    expect(kept?.outcome).toBe(JSON.stringify({ value: { id: supplier.siret } }));
    const noted = await store.database.query(
      "SELECT action, outcome FROM supplier_relations.audit_entry WHERE organisation = $1 AND entity = $2 ORDER BY sequence DESC LIMIT 3",
      [supplier.siren, supplier.siret],
    );
    expect(noted).toContainEqual({ action: "Supplier.contacts", outcome: "READ" });
    expect(noted).toContainEqual({ action: "Mutation.exportSupplierContacts", outcome: "DONE" });
  });

  test("tells what was erased, by its identifier alone", async () => {
    await erase();
    const { answer } = await exportContacts();
    expect(JSON.parse(answer?.document ?? "")).toMatchObject({
      contactsEffaces: [{ identifiant: "plant-1", effaceLe: "2026-11-23" }],
    });
  });

  test.each([
    ["an unknown supplier", townHallSiret("212703755"), own, "UNKNOWN_SUPPLIER"],
    ["another supplier", supplier.siret, buyer, "NOT_OWN_CONTACTS"],
  ])("refuses %s", async (_, siret: string, caller, code) => {
    expect((await exportContacts(siret, { caller })).answer).toMatchObject({ code });
  });
});
