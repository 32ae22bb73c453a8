import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../insertion-clauses/client/client";
import { agglomeration, owners } from "../cast";
import { memberCommunes } from "../member-communes";

/** The service of the agglomeration that follows the clauses of all its owners. */
export const sharedFacilitator = {
  facilitatorId: "facilitateur-seine-eure",
  facilitatorOrganisation: agglomeration.siren,
} as const;

/** Facilitators, and what the landlord, the rail operator, the State and the communes entrust to the shared one. */
export async function fillFacilitators(db: Prisma.TransactionClient): Promise<void> {
  await db.clauseFacilitator.createMany({
    data: [
      {
        id: sharedFacilitator.facilitatorId,
        organisation: agglomeration.siren,
        visibility: "PUBLIC",
        pool: agglomeration.siren,
        name: "Facilitateur des clauses sociales de l'agglomération",
        siret: agglomeration.siret,
        territoryCode: agglomeration.siren,
      },
      {
        id: "facilitateur-etat",
        organisation: owners.state.siren,
        visibility: "POOLED",
        pool: agglomeration.siren,
        name: "Mission insertion des services de l'État (illustratif)",
        siret: owners.state.siret,
      },
      {
        id: "facilitateur-rail",
        organisation: owners.rail.siren,
        visibility: "PRIVATE",
        name: "Mission insertion des chantiers ferroviaires (illustratif)",
        siret: owners.rail.siret,
      },
    ],
  });
  await db.facilitatorMandate.createMany({ data: [...mandates()] });
}

function mandates(): readonly Prisma.FacilitatorMandateCreateManyInput[] {
  const mandators = [
    { owner: owners.landlord, validFrom: "2016-01-01" },
    { owner: owners.rail, validFrom: "2016-06-01" },
    { owner: owners.state, validFrom: "2016-09-01" },
    ...memberCommunes().map((owner) => ({ owner, validFrom: "2017-01-01" })),
  ];
  return mandators.map(({ owner, validFrom }, index) => ({
    id: `mandat-${owner.siren}`,
    organisation: owner.siren,
    ownerSiret: owner.siret,
    ...sharedFacilitator,
    validFrom: dateOf(validFrom),
    // The smallest commune has let its mandate end.
    validUntil: index === mandators.length - 1 ? dateOf("2025-12-31") : null,
  }));
}
