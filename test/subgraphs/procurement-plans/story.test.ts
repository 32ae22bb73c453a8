import { procurementPlans } from "../../../subgraphs/procurement-plans/subgraph";
import { anonymousCaller } from "../../../shared/access/caller";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  // The story is public: somebody who belongs nowhere reads all of it.
  ask = queryRunner(procurementPlans, store, { caller: anonymousCaller([]) });
});
afterAll(() => store.close());

describe("the renovation of 178 dwellings", () => {
  test("is a need of the landlord's plan of 2016, in two lots, each with its supplier", async () => {
    const { data, errors } = await ask(`{ plannedProcurement(id: "besoin-renovation-178-logements") {
      nature cpvCode quantity { amount unit } considerations status
      value { amount currency } buyer { siret kind territory { code } } plan { id year status plannedValue { amount } lineCount }
      domain { id } lots { id number value { amount } contract { suppliers { siret } lot { id } notifiedOn } }
      contracts { id }
    } }`);
    expect(errors).toBeUndefined();
    expect(data?.["plannedProcurement"]).toEqual({
      nature: "WORKS",
      cpvCode: "45331100",
      quantity: { amount: "178.00", unit: "logements" },
      considerations: ["SOCIAL"],
      status: "AWARDED",
      value: { amount: "672000.00", currency: "EUR" },
      buyer: { siret: "90010001700012", kind: "SOCIAL_LANDLORD", territory: { code: "200089456" } },
      plan: {
        id: "programmation-bailleur-2016",
        year: 2016,
        status: "CLOSED",
        plannedValue: { amount: "672000.00" },
        lineCount: 1,
      },
      domain: { id: "domaine-travaux-habitat" },
      lots: [
        {
          id: "lot-1-chauffage",
          number: 1,
          value: { amount: "392000.00" },
          contract: {
            suppliers: [{ siret: "90020001500015" }],
            lot: { id: "lot-1-chauffage" },
            notifiedOn: "2016-12-05",
          },
        },
        {
          id: "lot-2-assainissement",
          number: 2,
          value: { amount: "280000.00" },
          contract: {
            suppliers: [{ siret: "90020002300019" }],
            lot: { id: "lot-2-assainissement" },
            notifiedOn: "2016-12-05",
          },
        },
      ],
      contracts: [{ id: "marche-lot-1-chauffage" }, { id: "marche-lot-2-assainissement" }],
    });
  });

  test("keeps its article of 2016, and a day of 2026 shows the article in force then", async () => {
    const { data } = await ask(`{ plannedProcurement(id: "besoin-renovation-178-logements") {
      legalBasis { text article validTo successor { article } }
      before: legalBasisOn(day: "2016-03-31") { article }
      then: legalBasisOn(day: "2019-03-31") { article }
      now: legalBasisOn(day: "2026-11-23") { article completedBy(on: "2026-08-22") { article } dayBefore: completedBy(on: "2026-08-21") { article } }
    } }`);
    expect(data?.["plannedProcurement"]).toEqual({
      legalBasis: {
        text: "Ordonnance n° 2015-899 du 23 juillet 2015",
        article: "art. 38",
        validTo: "2019-03-31",
        successor: { article: "L2112-2" },
      },
      before: null,
      then: { article: "art. 38" },
      now: { article: "L2112-2", completedBy: [{ article: "L2112-2-1" }], dayBefore: [] },
    });
  });
});

describe("the catering services", () => {
  test("belong to the plan of 2016 of the agglomeration of that time", async () => {
    const { data } = await ask(`{ plannedProcurement(id: "besoin-prestations-de-bouche") {
      cpvCode considerations legalBasis { article } buyer { siret territory { code } } plan { id }
      lots { id contract { suppliers { siret } } }
    } }`);
    expect(data?.["plannedProcurement"]).toEqual({
      cpvCode: "55520000",
      considerations: ["FAIR_TRADE", "ORGANIC", "LOCAL_KNOW_HOW"],
      legalBasis: null,
      buyer: { siret: "20003566500013", territory: { code: "200035665" } },
      plan: { id: "programmation-agglomeration-2016" },
      lots: [
        {
          id: "lot-receptions",
          contract: { suppliers: [{ siret: "90020005600019" }, { siret: "90020006400013" }] },
        },
        { id: "lot-pauses-equitables", contract: { suppliers: [{ siret: "90020007200016" }] } },
      ],
    });
  });

  test("follow a strategy built with services and trade bodies, which changes with the years", async () => {
    const { data } = await ask(`{ purchasingDomain(id: "domaine-prestations-de-bouche") {
      cpvPrefixes strategies { validFrom validUntil }
      before: strategyOn(day: "2014-12-31") { id }
      then: strategyOn(day: "2019-12-31") { id aims levers domain { id } stakeholders { kind tradeBody { id } } }
      now: strategyOn(day: "2020-01-01") { id }
      plannedProcurements(first: 1) { nodes { id } }
    } }`);
    expect(data?.["purchasingDomain"]).toMatchObject({
      cpvPrefixes: ["555", "15"],
      strategies: [
        { validFrom: "2015-01-01", validUntil: "2019-12-31" },
        { validFrom: "2020-01-01", validUntil: null },
      ],
      before: null,
      then: {
        id: "strategie-prestations-de-bouche-2015",
        aims: expect.arrayContaining(["Ouvrir les marchés aux opérateurs du territoire"]),
        levers: expect.arrayContaining(["Sourçage avant chaque consultation"]),
        domain: { id: "domaine-prestations-de-bouche" },
        stakeholders: [
          { kind: "PURCHASING_SERVICE", tradeBody: null },
          { kind: "PURCHASING_SERVICE", tradeBody: null },
          { kind: "TECHNICAL_SERVICE", tradeBody: null },
          { kind: "TECHNICAL_SERVICE", tradeBody: null },
          { kind: "TRADE_BODY", tradeBody: { id: "interprofession-alimentaire-eure" } },
        ],
      },
      now: { id: "strategie-prestations-de-bouche-2020" },
      plannedProcurements: { nodes: [{ id: "besoin-prestations-de-bouche" }] },
    });
  });
});

describe("thresholds", () => {
  test.each([
    [
      "the last day of the old European thresholds",
      "2025-12-31",
      "NO_ADVERTISING_BELOW",
      ["40000.00", "100000.00"],
    ],
    ["the day before the 60,000", "2026-03-31", "NO_ADVERTISING_BELOW", ["40000.00", "100000.00"]],
    ["the day of the 60,000", "2026-04-01", "NO_ADVERTISING_BELOW", ["60000.00", "100000.00"]],
    ["2025", "2025-12-31", "EU_PROCEDURE_FROM", ["143000.00", "221000.00", "5538000.00"]],
    ["2026", "2026-01-01", "EU_PROCEDURE_FROM", ["140000.00", "216000.00", "5404000.00"]],
    ["today", null, "ADVERTISING_FROM", ["90000.00"]],
    ["today", null, "ESSENTIAL_DATA_FROM", ["40000.00"]],
  ])("on %s (%s): %s", async (_, on, kind, expected) => {
    const { data } = await ask(
      `query On($on: Date) { procurementThresholds(on: $on) { kind value { amount } source } }`,
      { on },
    );
    const thresholds = data?.["procurementThresholds"] as readonly {
      kind: string;
      value: { amount: string };
    }[];
    const amounts = thresholds.filter((each) => each.kind === kind).map(({ value }) => value.amount);
    expect(amounts.sort((left, right) => Number(left) - Number(right))).toEqual(expected);
  });
});
