import { domains, suppliers } from "../cast";
import type { RecurringNeed } from "./recurring-need";

const { integrationCompany, bakery, farm, fairTrade, esat } = suppliers;
const undivided = { parts: [], quantity: null } as const;
const food = { domainId: domains.catering } as const;
const cleaning = { domainId: domains.cleaning } as const;

/** Catering and cleaning. */
export const foodAndCleaningNeeds: readonly RecurringNeed[] = [
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
];
