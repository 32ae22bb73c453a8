import { domains, suppliers } from "../cast";
import type { RecurringNeed } from "./recurring-need";

const { heating, sanitation, integrationCompany, esat } = suppliers;
const undivided = { parts: [], quantity: null } as const;
const building = { domainId: domains.housing, nature: "WORKS" } as const;
const outdoors = { domainId: null } as const;

/** Works, and the upkeep that goes with them. */
export const worksNeeds: readonly RecurringNeed[] = [
  {
    ...building,
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
    ...building,
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
    ...building,
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
    ...outdoors,
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
    ...outdoors,
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
    ...outdoors,
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
    ...outdoors,
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
