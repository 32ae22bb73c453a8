import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const nobody = anonymousCaller([]);
const inThePool = anonymousCaller(["200089456"]);
const ask = (caller: Caller, query: string, variables?: Record<string, unknown>) =>
  queryRunner(supplierRelations, store, { caller })(query, variables);

async function one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row> {
  const [row] = await store.database.query<Row>(sql, parameters);
  if (row === undefined) throw new Error(`Nothing found by ${sql}`);
  return row;
}

interface Counted {
  readonly supplierSummary: { readonly supplierCount: number };
}

interface Owned {
  readonly key: string;
  readonly organisation: string;
}

const tables = [
  { table: "supplier", key: "siret", list: "suppliers", lookup: "supplier", type: "Supplier" },
  {
    table: "dialogue_event",
    key: "id",
    list: "dialogueEvents",
    lookup: "dialogueEvent",
    type: "DialogueEvent",
  },
  {
    table: "pre_market_consultation",
    key: "id",
    list: "preMarketConsultations",
    lookup: "preMarketConsultation",
    type: "PreMarketConsultation",
  },
];

describe.each(tables)("$list", ({ table, key, list, lookup, type }) => {
  const countVisible = async (caller: Caller) => {
    const { data } = await ask(caller, `{ ${list}(first: 1) { totalCount } }`);
    return (data?.[list] as { totalCount: number }).totalCount;
  };
  const countRows = async (condition: string) =>
    (
      await one<{ n: number }>(
        `SELECT count(*)::int AS n FROM supplier_relations.${table} WHERE ${condition}`,
      )
    ).n;
  const aPrivateRow = () =>
    one<Owned>(
      `SELECT ${key} AS key, organisation FROM supplier_relations.${table} WHERE visibility = 'PRIVATE' ORDER BY 1 LIMIT 1`,
    );
  const seen = async (caller: Caller, value: string) => {
    const argument = key === "siret" ? `siret: "${value}"` : `id: "${value}"`;
    const { data } = await ask(
      caller,
      `query ($representations: [_Any!]!) { ${lookup}(${argument}) { __typename } _entities(representations: $representations) { __typename } }`,
      { representations: [{ __typename: type, [key]: value }] },
    );
    return [data?.[lookup], (data?.["_entities"] as unknown[])[0]];
  };

  test("nobody in particular sees what is public, and counts no more", async () => {
    expect(await countVisible(nobody)).toBe(await countRows("visibility = 'PUBLIC'"));
  });

  test("the pool sees what is pooled besides", async () => {
    expect(await countVisible(inThePool)).toBe(await countRows("visibility IN ('PUBLIC', 'POOLED')"));
  });

  test("an organisation sees its private rows besides", async () => {
    const { organisation, key: value } = await aPrivateRow();
    expect(await countVisible(memberOf(organisation))).toBe(
      await countRows(`visibility IN ('PUBLIC', 'POOLED') OR organisation = '${organisation}'`),
    );
    expect(await seen(memberOf(organisation), value)).toEqual([{ __typename: type }, { __typename: type }]);
  });

  test("a private row is nowhere for anybody else", async () => {
    const { key: value } = await aPrivateRow();
    for (const caller of [nobody, inThePool, memberOf("900200015"), memberOf("200089456")]) {
      expect(await seen(caller, value)).toEqual([null, null]);
    }
  });

  test("a pooled row stays in its pool", async () => {
    const pooled = await store.database.query<Owned>(
      `SELECT ${key} AS key, organisation FROM supplier_relations.${table} WHERE visibility = 'POOLED' LIMIT 1`,
    );
    for (const { key: value } of pooled) {
      expect(await seen(anonymousCaller(["200089457"]), value)).toEqual([null, null]);
      expect(await seen(nobody, value)).toEqual([null, null]);
      expect(await seen(inThePool, value)).toEqual([{ __typename: type }, { __typename: type }]);
    }
  });
});

describe("what hangs on a row is seen with it", () => {
  test("registrations for a private event appear in no list of its participants", async () => {
    const { siret, id } = await one<{ siret: string; id: string }>(
      `SELECT r.supplier_siret AS siret, r.id FROM supplier_relations.event_registration r
       JOIN supplier_relations.dialogue_event e ON e.id = r.event_id
       WHERE e.visibility = 'PRIVATE' AND r.supplier_siret IS NOT NULL ORDER BY 2 LIMIT 1`,
    );
    const { data } = await ask(
      inThePool,
      `{ supplier(siret: "${siret}") { eventRegistrations(first: 100) { nodes { id } } } }`,
    );
    expect(JSON.stringify(data)).not.toContain(`"${id}"`);
  });

  test("a supplier contacted in a private consultation does not show it", async () => {
    const { siret, id } = await one<{ siret: string; id: string }>(
      `SELECT e.supplier_siret AS siret, c.id FROM supplier_relations.consultation_entry e
       JOIN supplier_relations.pre_market_consultation c ON c.id = e.consultation_id
       WHERE c.visibility = 'PRIVATE' ORDER BY 2 LIMIT 1`,
    );
    const { data } = await ask(
      inThePool,
      `{ supplier(siret: "${siret}") { consultations(first: 100) { nodes { id } } } }`,
    );
    expect(JSON.stringify(data)).not.toContain(`"${id}"`);
  });

  test("the figures of a territory leave out private rows, save for their owner", async () => {
    const { organisation, code } = await one<{ organisation: string; code: string }>(
      `SELECT organisation, commune_code AS code FROM supplier_relations.supplier WHERE visibility = 'PRIVATE' ORDER BY 1 LIMIT 1`,
    );
    const count = async (caller: Caller) => {
      const { data } = await ask(
        caller,
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Territory { supplierSummary { supplierCount } } } }`,
        { representations: [{ __typename: "Territory", code, perimeter: [code] }] },
      );
      return (data?.["_entities"] as readonly Counted[])[0]?.supplierSummary.supplierCount ?? Number.NaN;
    };
    expect(await count(memberOf(organisation))).toBe((await count(inThePool)) + 1);
    expect(await count(nobody)).toBe(await count(inThePool));
  });
});

describe("contacts", () => {
  const query = `{ supplier(siret: "90020001500015") { contacts { fullName email phone role } } }`;

  test("an anonymous caller gets none, whatever the pool", async () => {
    for (const caller of [nobody, inThePool]) {
      expect((await ask(caller, query)).data).toEqual({ supplier: { contacts: null } });
    }
  });

  test("the supplier itself and signed-in buyers get them", async () => {
    for (const caller of [memberOf("900200015"), memberOf("212703755")]) {
      const { data } = await ask(caller, query);
      expect(data).toHaveProperty("supplier.contacts.0.email", "contact@fournisseur-900200015.example");
    }
  });

  test.each([
    ["a partner network", "NETWORK_PARTNER"],
    ["another supplier", "SUPPLIER"],
    ["an administrator, even in a pool", "ADMINISTRATOR", "200089456"],
  ])("%s gets none, and its trail tells it was refused, once a request", async (_, role, ...pools) => {
    const caller: Caller = { ...memberOf("111111118"), roles: [role], pools };
    await store.database.script(
      `ALTER TABLE supplier_relations.audit_entry DISABLE TRIGGER ALL; TRUNCATE supplier_relations.audit_entry;
       ALTER TABLE supplier_relations.audit_entry ENABLE TRIGGER ALL`,
    );
    const { data } = await ask(
      caller,
      `{ one: ${query.slice(1, -1)} suppliers { nodes { contacts { id } } } }`,
    );
    expect(JSON.stringify(data)).not.toContain("contact-");
    const trail = await store.database.query(
      "SELECT organisation, action, outcome, code, entity FROM supplier_relations.audit_entry",
    );
    const refused = { action: "Supplier.contacts", outcome: "REFUSED", code: "FORBIDDEN", entity: null };
    expect(trail).toEqual([{ organisation: "111111118", ...refused }]);
  });

  test("each reading of them is left in the trail of the reader's organisation, without the contact", async () => {
    await ask(memberOf("212707012"), query);
    const trail = await store.database.query(
      `SELECT action, outcome, entity FROM supplier_relations.audit_entry WHERE organisation = '212707012'`,
    );
    expect(trail).toEqual([{ action: "Supplier.contacts", outcome: "READ", entity: "90020001500015" }]);
  });

  test.each([
    ["anonymous, whatever the roles", "", "BUYER", "200089456", 0],
    ["a buyer: all those of suppliers that it sees", "212703755", "SUPPLIER,BUYER", "", 1],
    ["the administrator of a member commune, who does not buy", "212703755", "ADMINISTRATOR", "200089456", 0],
    ["the supplier itself, whatever the role", "900200015", "", "", 1],
    ["the administrator of a partner network", "111111118", "NETWORK_PARTNER,ADMINISTRATOR", "", 0],
    ["an organisation without roles", "212703755", "", "200089456", 0],
  ])("the database says the same by itself to %s", async (_, organisation, roles, pools, least) => {
    const check = `
      SELECT set_config('role', 'hub_supplier_relations', true), set_config('hub.organisation', '${organisation}', true),
        set_config('hub.roles', '${roles}', true), set_config('hub.pools', '${pools}', true);
      DO $$ BEGIN
        IF least((SELECT count(*) FROM supplier_relations.supplier_contact), 1) <> ${least.toString()} THEN RAISE EXCEPTION 'wrong'; END IF;
        IF EXISTS (SELECT 1 FROM supplier_relations.supplier_contact c WHERE NOT EXISTS (
          SELECT 1 FROM supplier_relations.supplier s WHERE s.siret = c.siret)) THEN RAISE EXCEPTION 'hidden supplier'; END IF;
      END $$;`;
    await expect(store.database.script(check)).resolves.toBeUndefined();
  });
});
