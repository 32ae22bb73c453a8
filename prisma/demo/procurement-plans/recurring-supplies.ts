import { domains, suppliers } from "../cast";
import type { RecurringNeed } from "./recurring-need";

const { esat, printer } = suppliers;
const undivided = { parts: [], quantity: null } as const;
const office = { domainId: domains.supplies } as const;

/** Supplies and printing. */
export const supplyNeeds: readonly RecurringNeed[] = [
  {
    ...office,
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
    ...office,
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
    ...office,
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
    ...office,
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
];
