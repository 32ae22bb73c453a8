import { dateOf } from "../../../shared/kernel/day";
import { agglomeration, domains, owners, renovation, suppliers } from "../cast";
import type { PlanRows } from "./plan-rows";

const organisation = owners.landlord.siren;
const buyerSiret = owners.landlord.siret;
const shown = { organisation, visibility: "PUBLIC", pool: agglomeration.siren } as const;
const year = 2016;

const lots = [
  {
    id: renovation.lots.heating,
    title: "Réseaux de chauffage",
    cpvCode: "45331100",
    valueCents: 392_000_00n,
    awardedCents: 384_600_00n,
    supplier: suppliers.heating,
  },
  {
    id: renovation.lots.sanitation,
    title: "Réseaux d'assainissement",
    cpvCode: "45332300",
    valueCents: 280_000_00n,
    awardedCents: 276_300_00n,
    supplier: suppliers.sanitation,
  },
] as const;

/** The renovation of the networks of 178 dwellings. Days and amounts are not told by the story. */
export function renovationPlan(): PlanRows {
  const plannedProcurementId = renovation.plannedProcurement;
  return {
    plans: [
      {
        ...shown,
        id: renovation.plan,
        buyerSiret,
        year,
        title: "Programmation 2016 du bailleur social",
        status: "CLOSED",
        adoptedOn: dateOf("2016-01-20"),
        publishedOn: dateOf("2016-02-01"),
        closedOn: dateOf("2017-01-31"),
      },
    ],
    plannedProcurements: [
      {
        ...shown,
        id: plannedProcurementId,
        planId: renovation.plan,
        buyerSiret,
        year,
        domainOrganisation: agglomeration.siren,
        domainId: domains.housing,
        need: "Remplacement des réseaux de chauffage et d'assainissement de 178 logements",
        description:
          "Remplacement des réseaux de chauffage et d'assainissement dans 178 logements, avec des heures d'insertion calibrées par le facilitateur des clauses sociales. Montants et dates illustratifs.",
        cpvCode: "45331100",
        valueCents: lots.reduce((sum, { valueCents }) => sum + valueCents, 0n),
        quantityHundredths: 178_00n,
        unit: "logements",
        nature: "WORKS",
        noticeOn: dateOf("2016-06-20"),
        startOn: dateOf("2017-01-09"),
        latestNeededOn: dateOf("2017-03-31"),
        durationMonths: 12,
        considerations: ["SOCIAL"],
        legalBasisId: "ordonnance-2015-899-art-38",
        procedure: "ADAPTED",
        status: "AWARDED",
      },
    ],
    lots: lots.map(({ id, title, cpvCode, valueCents }, index) => ({
      id,
      organisation,
      plannedProcurementId,
      number: index + 1,
      title,
      cpvCode,
      valueCents,
    })),
    contracts: lots.map(({ id, title, cpvCode, awardedCents }) => ({
      ...shown,
      id: `marche-${id}`,
      buyerSiret,
      plannedProcurementId,
      lotId: id,
      title: `${title} de 178 logements`,
      description: "Marché avec clause sociale d'exécution. Montant et date illustratifs.",
      cpvCode,
      valueCents: awardedCents,
      notifiedOn: dateOf("2016-12-05"),
      durationMonths: 12,
      considerations: ["SOCIAL" as const],
      procedure: "ADAPTED" as const,
    })),
    contractSuppliers: lots.map(({ id, supplier }) => ({
      organisation,
      contractId: `marche-${id}`,
      supplierSiret: supplier.siret,
      position: 1,
    })),
  };
}
