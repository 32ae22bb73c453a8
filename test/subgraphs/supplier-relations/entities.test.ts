import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { memberCommunes } from "../../../prisma/demo/member-communes";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(supplierRelations, store);
});
afterAll(() => store.close());

const query = (fragment: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${fragment} } }`;

describe("references", () => {
  test("own entities are found, unknown ones are null", async () => {
    const representations = [
      { __typename: "Supplier", siret: "90020001500015" },
      { __typename: "TradeBody", id: "federation-proprete" },
      { __typename: "PartnerNetwork", id: "ran-coper" },
      { __typename: "DialogueEvent", id: "rencontre-acheteurs-fournisseurs-2016" },
      { __typename: "PreMarketConsultation", id: "sourcage-prestations-de-bouche" },
      { __typename: "Supplier", siret: "73282932000074" },
      { __typename: "DialogueEvent", id: "x" },
    ];
    const { data, errors } = await ask(query(""), { representations });
    expect(errors).toBeUndefined();
    expect(data?.["_entities"]).toEqual([
      { __typename: "Supplier" },
      { __typename: "TradeBody" },
      { __typename: "PartnerNetwork" },
      { __typename: "DialogueEvent" },
      { __typename: "PreMarketConsultation" },
      null,
      null,
    ]);
  });

  test("a planned procurement and a domain lead to their consultations, events and networks", async () => {
    const representations = [
      { __typename: "PlannedProcurement", id: "besoin-renovation-178-logements" },
      { __typename: "PurchasingDomain", id: "domaine-prestations-de-bouche" },
      { __typename: "PlannedProcurement", id: "x" },
      { __typename: "Buyer", siret: "90010001700012" },
    ];
    const { data, errors } = await ask(
      query(`... on PlannedProcurement { consultations { id } events: dialogueEvents { id } }
        ... on PurchasingDomain { partnerNetworks { id } dialogueEvents(first: 1) { nodes { id } } } ... on Buyer { siret }`),
      { representations },
    );
    expect(errors).toBeUndefined();
    expect(data?.["_entities"]).toEqual([
      {
        __typename: "PlannedProcurement",
        consultations: [{ id: "sourcage-renovation-178-logements" }],
        events: [{ id: "rencontre-acheteurs-fournisseurs-2016" }, { id: "reunion-federation-batiment-2016" }],
      },
      {
        __typename: "PurchasingDomain",
        partnerNetworks: [{ id: "ran-coper" }, { id: "reseau-circuits-courts" }],
        dialogueEvents: { nodes: [{ id: expect.any(String) }] },
      },
      { __typename: "PlannedProcurement", consultations: [], events: [] },
      { __typename: "Buyer", siret: "90010001700012" },
    ]);
  });
});

const figures = [
  "supplierCount",
  "inclusiveCount",
  "socialEconomyCount",
  "socialEconomyUndeclaredCount",
] as const;
type Figure = (typeof figures)[number] | "eventCount";

interface TerritoryAnswer {
  readonly supplierSummary: Readonly<Record<Figure, number>> & {
    readonly byStructure: readonly { readonly count: number }[];
    readonly bySize: readonly { readonly count: number }[];
  };
  readonly suppliers: { readonly totalCount: number };
  readonly dialogueEvents: { readonly totalCount: number };
}

describe("figures of a territory", () => {
  const codes = memberCommunes().map(({ code }) => code);
  const intercommunality = {
    __typename: "Territory",
    code: "200089456",
    perimeter: ["200089456", "200035665", ...codes],
  };
  const communes = codes.map((code) => ({ __typename: "Territory", code, perimeter: [code] }));
  const summary = `... on Territory { supplierSummary { supplierCount inclusiveCount socialEconomyCount
    socialEconomyUndeclaredCount eventCount byStructure { structure count } bySize { size count } }
    suppliers(first: 1) { totalCount } dialogueEvents(first: 1) { totalCount } }`;

  test("the intercommunality is the sum of its communes, plus its own events", async () => {
    const { data, errors } = await ask(query(summary), { representations: [intercommunality, ...communes] });
    expect(errors).toBeUndefined();
    const [whole, ...parts] = data?.["_entities"] as readonly [TerritoryAnswer, ...TerritoryAnswer[]];
    const sum = (field: Figure) => parts.reduce((total, part) => total + part.supplierSummary[field], 0);
    for (const field of figures) {
      expect(whole.supplierSummary[field]).toBe(sum(field));
    }
    expect(whole.supplierSummary.eventCount).toBe(sum("eventCount") + 6);
    expect(whole.suppliers.totalCount).toBe(whole.supplierSummary.supplierCount);
    expect(whole.dialogueEvents.totalCount).toBe(whole.supplierSummary.eventCount);
    const counted = (list: readonly { count: number }[]) =>
      list.reduce((total, { count }) => total + count, 0);
    expect(counted(whole.supplierSummary.byStructure)).toBe(whole.supplierSummary.inclusiveCount);
    expect(counted(whole.supplierSummary.bySize)).toBe(whole.supplierSummary.supplierCount);
  });

  test("the summary agrees with a count of the rows themselves", async () => {
    const [row] = await store.database.query<{ all: number; inclusive: number }>(
      `SELECT count(*)::int AS all, count(inclusive_structure)::int AS inclusive
       FROM supplier_relations.supplier WHERE commune_code = '27375' AND visibility = 'PUBLIC'`,
    );
    const { data } = await ask(query(summary), { representations: communes.slice(0, 1) });
    expect(data).toHaveProperty("_entities.0.supplierSummary.supplierCount", row?.all);
    expect(data).toHaveProperty("_entities.0.supplierSummary.inclusiveCount", row?.inclusive);
  });

  test("a territory without rows counts zero", async () => {
    const { data } = await ask(query(summary), {
      representations: [{ __typename: "Territory", code: "75056", perimeter: ["75056"] }],
    });
    expect(data).toHaveProperty("_entities.0.supplierSummary", {
      supplierCount: 0,
      inclusiveCount: 0,
      socialEconomyCount: 0,
      socialEconomyUndeclaredCount: 0,
      eventCount: 0,
      byStructure: [],
      bySize: [],
    });
  });

  test("one statement for all the territories of the request", async () => {
    const onlySummary = query(`... on Territory { supplierSummary { supplierCount eventCount } }`);
    store.statements.length = 0;
    await ask(onlySummary, { representations: [intercommunality, ...communes] });
    expect(store.statements.filter((sql) => sql.includes("supplier_relations.supplier"))).toHaveLength(1);
  });
});
