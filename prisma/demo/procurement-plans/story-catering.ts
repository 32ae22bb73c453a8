import { dateOf } from "../../../shared/kernel/day";
import { agglomeration, catering, domains, predecessor, suppliers } from "../cast";
import type { PlanRows } from "./plan-rows";

const organisation = predecessor.siren;
const buyerSiret = predecessor.siret;
const shown = { organisation, visibility: "PUBLIC", pool: agglomeration.siren } as const;
const year = 2016;

const lots = [
  {
    id: catering.lots.receptions,
    title: "Réceptions et buffets",
    valueCents: 66_000_00n,
    awardedCents: 63_500_00n,
    considerations: ["ORGANIC", "LOCAL_KNOW_HOW"],
    holders: [suppliers.bakery, suppliers.farm],
  },
  {
    id: catering.lots.fairTradeBreaks,
    title: "Pauses équitables",
    valueCents: 30_000_00n,
    awardedCents: 29_400_00n,
    considerations: ["FAIR_TRADE", "ORGANIC"],
    holders: [suppliers.fairTrade],
  },
] as const;

/** Catering as the council resolution wants it, bought by the agglomeration of that time. Days and amounts are not told by the story. */
export function cateringPlan(): PlanRows {
  const plannedProcurementId = catering.plannedProcurement;
  return {
    plans: [
      {
        ...shown,
        id: catering.plan,
        buyerSiret,
        year,
        title: "Programmation 2016 de l'agglomération",
        status: "CLOSED",
        adoptedOn: dateOf("2015-12-17"),
        publishedOn: dateOf("2016-01-15"),
        closedOn: dateOf("2017-01-31"),
      },
    ],
    plannedProcurements: [
      {
        ...shown,
        id: plannedProcurementId,
        planId: catering.plan,
        buyerSiret,
        year,
        domainOrganisation: agglomeration.siren,
        domainId: domains.catering,
        need: "Prestations de bouche",
        description:
          "Réceptions, buffets et pauses de l'agglomération : filières et savoir-faire, agriculture biologique, commerce équitable. Montants et dates illustratifs.",
        cpvCode: "55520000",
        valueCents: lots.reduce((sum, { valueCents }) => sum + valueCents, 0n),
        nature: "SERVICES",
        noticeOn: dateOf("2016-04-11"),
        startOn: dateOf("2016-07-01"),
        latestNeededOn: dateOf("2016-09-01"),
        durationMonths: 24,
        considerations: ["FAIR_TRADE", "ORGANIC", "LOCAL_KNOW_HOW"],
        procedure: "ADAPTED",
        status: "AWARDED",
      },
    ],
    lots: lots.map(({ id, title, valueCents }, index) => ({
      id,
      organisation,
      plannedProcurementId,
      number: index + 1,
      title,
      cpvCode: "55520000",
      valueCents,
    })),
    contracts: lots.map(({ id, title, awardedCents, considerations }) => ({
      ...shown,
      id: `marche-${id}`,
      buyerSiret,
      plannedProcurementId,
      lotId: id,
      title,
      description: "Marché de prestations de bouche. Titulaires, montant et date illustratifs.",
      cpvCode: "55520000",
      valueCents: awardedCents,
      notifiedOn: dateOf("2016-06-14"),
      durationMonths: 24,
      considerations: [...considerations],
      procedure: "ADAPTED" as const,
    })),
    contractSuppliers: lots.flatMap(({ id, holders }) =>
      holders.map(({ siret }, index) => ({
        organisation,
        contractId: `marche-${id}`,
        supplierSiret: siret,
        position: index + 1,
      })),
    ),
  };
}
