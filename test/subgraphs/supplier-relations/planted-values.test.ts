import { isEnumType, isInputObjectType } from "graphql";
import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { SubgraphClient } from "../../../shared/federation/subgraph-client";
import { createSubgraphServer } from "../../../shared/federation/subgraph-server";
import { listen } from "../../../shared/runtime/listen";
import { createLog } from "../../../shared/runtime/log";
import { faultReporter } from "../../../shared/runtime/report-error";
import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { memberOf } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { plantContact, plantedValues, supplier } from "./support/planted-contact";

const secret = "secret-of-the-tests-0123456789abcdef";
const planted = ["plant-1", "plant-2", "plant-3"];
const values = planted.flatMap((id) => plantedValues(id));

/** Everything that the program wrote where somebody other than its asker reads. */
const written: string[] = [];
const errors: string[] = [];
let store: TestStore;
let client: SubgraphClient;
const closings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  store = await openTestStore();
  for (const id of planted) await plantContact(store.database, id);
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, "write").mockImplementation((text) => written.push(String(text)) > 0);
  }
  const log = createLog("debug", { write: (line) => written.push(line) });
  const subgraph = supplierRelations.open({
    database: store.database,
    entities: { exist: (references) => Promise.resolve(references.map(() => true)) },
    clock: () => new Date("2026-11-23T09:00:00Z"),
    onFault: faultReporter(log, "supplier-relations"),
    onAuditHeads: (heads) => written.push(JSON.stringify(heads)),
  });
  const app = createSubgraphServer({ subgraph, log, secrets: [secret] });
  const url = `${await listen(app, { host: "127.0.0.1", port: 0 })}/graphql`;
  const onFault = ({ cause }: { readonly cause: unknown }) => written.push(String(cause));
  client = new SubgraphClient({ subgraph: "supplier-relations", url, secret, timeoutMs: 20_000, onFault });
  closings.push(
    () => client.close(),
    () => app.close(),
    () => subgraph.close(),
    () => store.close(),
  );
});
afterAll(async () => {
  for (const close of closings) await close();
  jest.restoreAllMocks();
});

const own: Caller = { ...memberOf(supplier.siren), roles: ["SUPPLIER"], pools: [] };
const buyer = memberOf("212703755");
const network: Caller = { ...memberOf("111111118"), roles: ["NETWORK_PARTNER", "ADMINISTRATOR"], pools: [] };

async function ask(caller: Caller, query: string, key?: string): Promise<string> {
  const idempotency = key === undefined ? undefined : { key, digest: "b".repeat(64) };
  const result = await client.execute({ query, caller, correlationId: "c-1", idempotency });
  errors.push(JSON.stringify(result.errors ?? []));
  return JSON.stringify(result.data ?? null);
}

const contacts = "contacts { id fullName email phone role }";
const eraseOf = (id: string) =>
  `mutation { eraseSupplierContact(input: { contactId: "${id}", reason: LEFT_SUPPLIER }) {
    __typename ... on UserError { message } ... on EraseSupplierContactPayload { erasedContact { id } } } }`;

function found(text: string): readonly string[] {
  return values.filter((value) => text.includes(value) || text.includes(JSON.stringify(value).slice(1, -1)));
}

describe("values planted in contacts", () => {
  test("reach those who may read them", async () => {
    const query = `{ supplier(siret: "${supplier.siret}") { ${contacts} } }`;
    for (const caller of [own, buyer]) expect(found(await ask(caller, query))).toHaveLength(values.length);
    const exported = await ask(
      own,
      `mutation { exportSupplierContacts(input: { siret: "${supplier.siret}" }) {
        ... on ExportSupplierContactsPayload { document } } }`,
      "export-planted-1",
    );
    expect(exported).toContain("planted.example");
  });

  test("reach nobody else, by any path", async () => {
    for (const caller of [network, anonymousCaller([]), anonymousCaller(["200089456"])]) {
      const answers = [
        await ask(caller, `{ supplier(siret: "${supplier.siret}") { ${contacts} } }`),
        await ask(
          caller,
          `{ suppliers(first: 100, orderBy: { field: SIRET, direction: ASC }) { nodes { ${contacts} } } }`,
        ),
        await ask(
          caller,
          `{ _entities(representations: [{ __typename: "Supplier", siret: "${supplier.siret}" }]) { ... on Supplier { ${contacts} } } }`,
        ),
        await ask(
          caller,
          `{ preMarketConsultations(first: 100) { nodes { contactedSuppliers { ${contacts} } } } }`,
        ),
        await ask(caller, eraseOf("plant-1")),
      ];
      expect(found(answers.join())).toEqual([]);
    }
  });

  test("cannot be searched for, even by those who may read them", async () => {
    for (const caller of [own, buyer, network, anonymousCaller([])]) {
      for (const value of values) {
        const answer = await ask(
          caller,
          `{ suppliers(first: 100, filter: { text: ${JSON.stringify(value)} }) { totalCount nodes { siret } } }`,
        );
        expect(answer).toBe('{"suppliers":{"totalCount":0,"nodes":[]}}');
      }
    }
  });

  test("are no filter and no order of anything", () => {
    const inputs = Object.values(supplierRelations.schema().getTypeMap()).flatMap((type) => {
      if (isInputObjectType(type) && type.name.endsWith("Filter")) {
        return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
      }
      return isEnumType(type) && type.name.endsWith("OrderField")
        ? type.getValues().map(({ name }) => `${type.name}.${name}`)
        : [];
    });
    expect(inputs.length).toBeGreaterThan(15);
    expect(inputs.filter((each) => /contact|mail|phone|person|full_?name/i.test(each))).toEqual([]);
  });

  test("stay out of refusals and of faults, even those of the store that quote them", async () => {
    await ask(own, eraseOf("nope"));
    await store.database.script(`
      CREATE FUNCTION supplier_relations.quote_contact() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'cannot delete % % %', OLD.full_name, OLD.email, OLD.phone USING DETAIL = OLD.role; END $$;
      CREATE TRIGGER quote_contact BEFORE DELETE ON supplier_relations.supplier_contact
      FOR EACH ROW EXECUTE FUNCTION supplier_relations.quote_contact();`);
    await ask(own, eraseOf("plant-2"), "erase-planted-2");
    expect(errors.at(-1)).toContain("INTERNAL_SERVER_ERROR");
    await store.database.script("DROP FUNCTION supplier_relations.quote_contact CASCADE");
    await ask(own, eraseOf("plant-3"), "erase-planted-3");
  });

  test("are in no log, no error, no trail, no answer kept for a retry", async () => {
    expect(written.join("")).toContain("Erreur inattendue");
    expect(found(written.join(""))).toEqual([]);
    expect(found(errors.join(""))).toEqual([]);
    const kept = await store.database.query(
      `SELECT action, outcome, code, subject, entity, correlation_id FROM supplier_relations.audit_entry
       UNION ALL SELECT key, outcome, action, organisation, place, request_digest FROM supplier_relations.idempotency_key`,
    );
    expect(kept.length).toBeGreaterThan(5);
    expect(found(JSON.stringify(kept))).toEqual([]);
  });
});
