import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(supplierRelations, store);
});
afterAll(() => store.close());

describe("the story", () => {
  test("the consultation about 178 dwellings was held at the yearly meeting, with RAN COPER", async () => {
    const { data, errors } = await ask(`{ preMarketConsultation(id: "sourcage-renovation-178-logements") {
      subject openedOn closedOn legalBasis legalBasisToday: legalBasis(on: "2026-11-23")
      plannedProcurement { id } buyer { siret } partnerNetworks { name }
      contactedSuppliers { name inclusiveStructure } unequalInformation { message } firstBrokenEntry { id }
      event { title kind status statusThen: status(on: "2016-04-05") partnerNetworks { id } tradeBodies { id } organiser { siret } }
    } }`);
    expect(errors).toBeUndefined();
    expect(data?.["preMarketConsultation"]).toEqual({
      subject: "Remplacement des réseaux de chauffage et d'assainissement de 178 logements",
      openedOn: "2016-04-04",
      closedOn: "2016-05-31",
      legalBasis: "Décret n° 2016-360 du 25 mars 2016 relatif aux marchés publics, article 4",
      legalBasisToday: "Code de la commande publique, article R2111-1",
      plannedProcurement: { id: "besoin-renovation-178-logements" },
      buyer: { siret: "90010001700012" },
      partnerNetworks: [{ name: "RAN COPER" }],
      contactedSuppliers: [
        { name: "Chauffage Val de Seine", inclusiveStructure: null },
        { name: "Réseaux et Assainissement de l'Eure", inclusiveStructure: null },
        { name: "Propreté Solidaire (entreprise d'insertion)", inclusiveStructure: "EI" },
        { name: "Intérim d'Insertion Seine-Eure (ETTI)", inclusiveStructure: "ETTI" },
      ],
      unequalInformation: [],
      firstBrokenEntry: null,
      event: {
        title: "Rencontre annuelle acheteurs–prescripteurs / fournisseurs",
        kind: "BUYER_SUPPLIER_MEETING",
        status: "HELD",
        statusThen: "UPCOMING",
        partnerNetworks: [{ id: "ran-coper" }],
        tradeBodies: expect.any(Array),
        organiser: { siret: "20003566500013" },
      },
    });
  });

  test("the three events of the year, with who came", async () => {
    const { data } = await ask(`{ dialogueEvents(
      filter: { startsFrom: "2016-01-01", startsUntil: "2016-12-31" }, orderBy: { field: STARTS_AT, direction: ASC }
    ) { totalCount nodes { id kind registeredCount waitingListCount seatsLeft capacity
      registrations(first: 2) { nodes { status attended waitingListPosition supplier { name } buyer { siret } } }
    } } }`);
    const events = data?.["dialogueEvents"];
    expect(events).toMatchObject({
      totalCount: 3,
      nodes: [
        {
          id: "atelier-services-techniques-2016",
          kind: "AWARENESS_WORKSHOP",
          registeredCount: 3,
          seatsLeft: 27,
        },
        {
          id: "rencontre-acheteurs-fournisseurs-2016",
          registeredCount: 12,
          waitingListCount: 0,
          seatsLeft: 48,
        },
        { id: "reunion-federation-batiment-2016", kind: "TRADE_MEETING", capacity: null, seatsLeft: null },
      ],
    });
    expect(events).toHaveProperty("nodes.0.registrations.nodes.0", {
      status: "REGISTERED",
      attended: "YES",
      waitingListPosition: null,
      supplier: null,
      buyer: { siret: "21270375500018" },
    });
  });

  test("a supplier shows what it is, where it took part, and the validity of its certificates", async () => {
    const { data, errors } = await ask(`{ supplier(siret: "90020006400013") {
      siren name tradeName naf size socialEconomy inclusiveStructure registrationState knowHow cpvCapabilities
      territory { code } contacts { id }
      certifications { name validFrom validUntil isValidOn before: isValidOn(day: "2015-02-28") }
      eventsAttended { totalCount nodes { id } } eventRegistrations { nodes { event { id } status } }
      consultations { nodes { id } }
    } }`);
    expect(errors).toBeUndefined();
    expect(data?.["supplier"]).toEqual({
      siren: "900200064",
      name: "Ferme bio du Plateau",
      tradeName: null,
      naf: "01.50Z",
      size: "MICRO",
      socialEconomy: "UNDECLARED",
      inclusiveStructure: null,
      registrationState: "VERIFIED",
      knowHow: ["Légumes et volailles biologiques", "Livraison en circuit court"],
      cpvCapabilities: ["0322", "0311", "1511"],
      territory: { code: "27275" },
      contacts: null,
      certifications: [
        {
          name: "Agriculture biologique (illustratif)",
          validFrom: "2015-03-01",
          validUntil: "2027-02-28",
          isValidOn: true,
          before: false,
        },
      ],
      eventsAttended: { totalCount: 1, nodes: [{ id: "rencontre-acheteurs-fournisseurs-2016" }] },
      eventRegistrations: {
        nodes: [{ event: { id: "rencontre-acheteurs-fournisseurs-2016" }, status: "REGISTERED" }],
      },
      consultations: { nodes: [{ id: "sourcage-prestations-de-bouche" }] },
    });
  });

  test("RAN COPER supports all the domains; trade bodies are listed by name", async () => {
    const { data } = await ask(`{
      partnerNetwork(id: "ran-coper") { name website territory { code } purchasingDomains { id } dialogueEvents { totalCount } }
      tradeBodies { nodes { name kind dialogueEvents(first: 1) { totalCount } } }
      partnerNetworks { totalCount }
    }`);
    expect(data).toMatchObject({
      partnerNetwork: {
        name: "RAN COPER",
        website: "https://ran-coper.fr",
        territory: null,
        purchasingDomains: [
          { id: "domaine-fournitures" },
          { id: "domaine-nettoyage" },
          { id: "domaine-prestations-de-bouche" },
          { id: "domaine-travaux-habitat" },
        ],
      },
      partnerNetworks: { totalCount: 3 },
    });
    expect(data?.["tradeBodies"]).toHaveProperty("nodes.0.name", "Fédération de l'imprimerie (illustratif)");
    expect(data?.["tradeBodies"]).toHaveProperty("nodes.3", {
      name: "Interprofession alimentaire (illustratif)",
      kind: "INTERPROFESSION",
      dialogueEvents: { totalCount: expect.any(Number) },
    });
  });
});

describe("look-ups", () => {
  test("what does not exist is null", async () => {
    const { data, errors } = await ask(`{
      supplier(siret: "73282932000074") { name } tradeBody(id: "x") { name } partnerNetwork(id: "x") { name }
      dialogueEvent(id: "x") { title } preMarketConsultation(id: "x") { subject }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      supplier: null,
      tradeBody: null,
      partnerNetwork: null,
      dialogueEvent: null,
      preMarketConsultation: null,
    });
  });

  test.each([
    ["a wrong SIRET", `{ supplier(siret: "12345678901234") { name } }`, "INVALID_IDENTIFIER"],
    ["a wrong CPV prefix", `{ suppliers(filter: { cpvPrefix: "x" }) { totalCount } }`, "INVALID_IDENTIFIER"],
    [
      "a day that does not exist",
      `{ dialogueEvents(filter: { startsFrom: "2026-02-30" }) { totalCount } }`,
      "INVALID_DATE",
    ],
    ["a page of 0", `{ suppliers(first: 0) { totalCount } }`, "INVALID_PAGE_SIZE"],
    ["a page of 101", `{ dialogueEvents(first: 101) { totalCount } }`, "INVALID_PAGE_SIZE"],
    ["a cursor of nowhere", `{ preMarketConsultations(after: "abc") { totalCount } }`, "INVALID_CURSOR"],
  ])("%s is refused with its code", async (_, query, code) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions["code"]).toBe(code);
  });
});

describe("filters of suppliers", () => {
  test.each([
    [
      "text, without accents or case",
      `{ text: "RESEAUX et assainissement" }`,
      "Réseaux et Assainissement de l'Eure",
    ],
    ["text in the know-how", `{ text: "bases vie" }`, "Propreté Solidaire (entreprise d'insertion)"],
    ["a percent sign is only a percent sign", `{ text: "%" }`, null],
    [
      "a structure and a commune",
      `{ structure: ESAT, territoryCode: "27701", text: "Ateliers du Val" }`,
      "Ateliers du Val (ESAT)",
    ],
    ["a need inside a capability", `{ cpvPrefix: "55520000", text: "Fournil" }`, "Fournil des Deux Rivières"],
    ["a need wider than a capability", `{ cpvPrefix: "55", text: "Fournil" }`, "Fournil des Deux Rivières"],
    ["a need beside it", `{ cpvPrefix: "5551", text: "Fournil" }`, null],
    [
      "size, social economy, state",
      `{ size: MICRO, socialEconomy: YES, registrationState: VERIFIED, text: "Comptoir équitable" }`,
      "Comptoir équitable de l'Eure",
    ],
  ])("%s", async (_, filter, name) => {
    const { data, errors } = await ask(`{ suppliers(filter: ${filter}) { nodes { name } } }`);
    expect(errors).toBeUndefined();
    expect(data?.["suppliers"]).toEqual({ nodes: name === null ? [] : [{ name }] });
  });
});

describe("filters of events and consultations", () => {
  test("an event is found from its day in Paris, that day included", async () => {
    const count = async (filter: string) => {
      const { data } = await ask(`{ dialogueEvents(filter: ${filter}) { totalCount } }`);
      return data?.["dialogueEvents"];
    };
    expect(await count(`{ startsFrom: "2016-04-05", startsUntil: "2016-04-05" }`)).toEqual({ totalCount: 1 });
    expect(await count(`{ startsFrom: "2016-04-06", startsUntil: "2016-05-09" }`)).toEqual({ totalCount: 0 });
    expect(
      await count(
        `{ kind: BUYER_SUPPLIER_MEETING, territoryCode: "200089456", purchasingDomainId: "domaine-nettoyage" }`,
      ),
    ).toEqual({ totalCount: 3 });
    expect(
      await count(`{ startsUntil: "2016-12-31", purchasingDomainId: "domaine-prestations-de-bouche" }`),
    ).toEqual({
      totalCount: 1,
    });
  });

  test("consultations by planned procurement, buyer, subject and day", async () => {
    const { data } = await ask(`{
      line: preMarketConsultations(filter: { plannedProcurementId: "besoin-prestations-de-bouche" }) { nodes { id } }
      buyer: preMarketConsultations(filter: { buyerSiret: "90010001700012" }) { nodes { id } }
      subject: preMarketConsultations(filter: { subjectContains: "RESEAUX de chauffage" }) { nodes { id } }
      day: preMarketConsultations(filter: { openedFrom: "2016-04-01", openedUntil: "2016-04-03" }) { nodes { id } }
    }`);
    const dwellings = { nodes: [{ id: "sourcage-renovation-178-logements" }] };
    const catering = { nodes: [{ id: "sourcage-prestations-de-bouche" }] };
    expect(data).toEqual({ line: catering, buyer: dwellings, subject: dwellings, day: catering });
  });

  test("the demonstration holds a consultation to be warned of, and names who was not told", async () => {
    const { data } = await ask(`{ preMarketConsultations(first: 100) { nodes { unequalInformation {
      information message toldTo { siret } notToldTo { siret } } } } }`);
    expect(data).toHaveProperty("preMarketConsultations.nodes");
    const warnings = JSON.stringify(data);
    expect(warnings).toContain("Une visite du site est possible avant la publication.");
    expect(warnings).toContain("donnez-la à tous");
  });
});
