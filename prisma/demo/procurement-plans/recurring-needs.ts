import { domains, suppliers } from "../cast";

/** A need that comes back from commune to commune. */
export interface RecurringNeed {
  readonly need: string;
  readonly domainId: string | null;
  readonly cpvCode: string;
  readonly nature: "GOODS" | "SERVICES" | "WORKS";
  /** Usual value for a commune of some 2,000 inhabitants, in whole euros. */
  readonly euros: number;
  readonly durationMonths: number;
  readonly considerations: readonly (
    "SOCIAL" | "ENVIRONMENTAL" | "FAIR_TRADE" | "ORGANIC" | "LOCAL_KNOW_HOW" | "INNOVATION"
  )[];
  /** Titles of the lots into which a large need is cut. */
  readonly parts: readonly string[];
  readonly quantity: { readonly amount: number; readonly unit: string } | null;
  readonly holders: readonly [string, ...string[]];
}

const { heating, sanitation, integrationCompany, bakery, farm, fairTrade, esat, printer } = suppliers;
const undivided = { parts: [], quantity: null } as const;
const food = { domainId: domains.catering } as const;
const cleaning = { domainId: domains.cleaning } as const;
const works = { domainId: domains.housing, nature: "WORKS" } as const;
const supplies = { domainId: domains.supplies } as const;
const other = { domainId: null } as const;

export const recurringNeeds: readonly RecurringNeed[] = [
  {
    ...food,
    need: "Denrées pour la restauration scolaire",
    cpvCode: "15000000",
    nature: "GOODS",
    euros: 45_000,
    durationMonths: 24,
    considerations: ["ORGANIC", "LOCAL_KNOW_HOW"],
    parts: ["Fruits et légumes", "Produits laitiers", "Pain et viennoiserie"],
    quantity: { amount: 12_000, unit: "repas" },
    holders: [farm.siret, bakery.siret],
  },
  {
    ...food,
    ...undivided,
    need: "Prestations de bouche pour les cérémonies",
    cpvCode: "55520000",
    nature: "SERVICES",
    euros: 9_000,
    durationMonths: 12,
    considerations: ["FAIR_TRADE", "LOCAL_KNOW_HOW"],
    holders: [bakery.siret, fairTrade.siret],
  },
  {
    ...food,
    ...undivided,
    need: "Café, thé et boissons équitables",
    cpvCode: "15860000",
    nature: "GOODS",
    euros: 3_000,
    durationMonths: 12,
    considerations: ["FAIR_TRADE"],
    holders: [fairTrade.siret],
  },
  {
    ...cleaning,
    need: "Nettoyage des bâtiments communaux",
    cpvCode: "90910000",
    nature: "SERVICES",
    euros: 38_000,
    durationMonths: 36,
    considerations: ["SOCIAL", "ENVIRONMENTAL"],
    parts: ["Écoles", "Mairie et salles communales"],
    quantity: { amount: 2_400, unit: "m²" },
    holders: [integrationCompany.siret, esat.siret],
  },
  {
    ...cleaning,
    ...undivided,
    need: "Nettoyage des vitres",
    cpvCode: "90911300",
    nature: "SERVICES",
    euros: 6_000,
    durationMonths: 12,
    considerations: ["SOCIAL"],
    holders: [esat.siret, integrationCompany.siret],
  },
  {
    ...cleaning,
    ...undivided,
    need: "Produits d'entretien écologiques",
    cpvCode: "39830000",
    nature: "GOODS",
    euros: 7_000,
    durationMonths: 12,
    considerations: ["ENVIRONMENTAL"],
    holders: [esat.siret],
  },
  {
    ...works,
    ...undivided,
    need: "Remplacement de chaudières dans les logements communaux",
    cpvCode: "45331110",
    euros: 70_000,
    durationMonths: 6,
    considerations: ["ENVIRONMENTAL", "SOCIAL"],
    quantity: { amount: 9, unit: "logements" },
    holders: [heating.siret],
  },
  {
    ...works,
    need: "Rénovation des sanitaires des écoles",
    cpvCode: "45330000",
    euros: 55_000,
    durationMonths: 4,
    considerations: ["SOCIAL"],
    parts: ["Plomberie", "Réseaux d'évacuation"],
    quantity: null,
    holders: [sanitation.siret, heating.siret],
  },
  {
    ...works,
    need: "Isolation thermique de bâtiments communaux",
    cpvCode: "45320000",
    euros: 120_000,
    durationMonths: 9,
    considerations: ["ENVIRONMENTAL", "SOCIAL", "INNOVATION"],
    parts: ["Murs", "Combles"],
    quantity: { amount: 900, unit: "m²" },
    holders: [heating.siret],
  },
  {
    ...supplies,
    ...undivided,
    need: "Fournitures de bureau",
    cpvCode: "30192000",
    nature: "GOODS",
    euros: 6_000,
    durationMonths: 12,
    considerations: ["ENVIRONMENTAL"],
    holders: [printer.siret, esat.siret],
  },
  {
    ...supplies,
    ...undivided,
    need: "Papier recyclé",
    cpvCode: "30197630",
    nature: "GOODS",
    euros: 4_000,
    durationMonths: 12,
    considerations: ["ENVIRONMENTAL"],
    quantity: { amount: 800, unit: "ramettes" },
    holders: [printer.siret],
  },
  {
    ...supplies,
    ...undivided,
    need: "Impression du bulletin municipal",
    cpvCode: "79810000",
    nature: "SERVICES",
    euros: 9_000,
    durationMonths: 12,
    considerations: ["ENVIRONMENTAL", "SOCIAL"],
    holders: [printer.siret, esat.siret],
  },
  {
    ...supplies,
    ...undivided,
    need: "Mobilier scolaire",
    cpvCode: "39160000",
    nature: "GOODS",
    euros: 18_000,
    durationMonths: 12,
    considerations: [],
    quantity: { amount: 60, unit: "postes" },
    holders: [esat.siret],
  },
  {
    ...other,
    ...undivided,
    need: "Entretien des espaces verts",
    cpvCode: "77310000",
    nature: "SERVICES",
    euros: 26_000,
    durationMonths: 24,
    considerations: ["SOCIAL", "ENVIRONMENTAL"],
    holders: [esat.siret, integrationCompany.siret],
  },
  {
    ...other,
    need: "Réfection de voirie",
    cpvCode: "45233141",
    nature: "WORKS",
    euros: 150_000,
    durationMonths: 6,
    considerations: ["ENVIRONMENTAL"],
    parts: ["Terrassement et réseaux", "Revêtements"],
    quantity: null,
    holders: [sanitation.siret],
  },
  {
    ...other,
    ...undivided,
    need: "Curage des réseaux d'eaux pluviales",
    cpvCode: "90470000",
    nature: "SERVICES",
    euros: 14_000,
    durationMonths: 12,
    considerations: [],
    holders: [sanitation.siret],
  },
  {
    ...other,
    ...undivided,
    need: "Maintenance des chaufferies",
    cpvCode: "50720000",
    nature: "SERVICES",
    euros: 16_000,
    durationMonths: 36,
    considerations: ["ENVIRONMENTAL"],
    holders: [heating.siret],
  },
];
