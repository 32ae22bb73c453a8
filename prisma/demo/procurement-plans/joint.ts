import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../procurement-plans/client/client";
import { agglomeration, communes, domains } from "../cast";
import type { PlanRows } from "./plan-rows";

const organisation = agglomeration.siren;
const led = { organisation, leadBuyerSiret: agglomeration.siret, pool: agglomeration.siren } as const;

interface Member {
  readonly siren: string;
  readonly siret: string;
  readonly state: "JOINED" | "INVITED";
  readonly valueCents: bigint | null;
  readonly shareHundredths: number | null;
  readonly awardedCents: bigint | null;
}

const { louviers, valDeReuil, gaillon } = communes;

/** Two purchases that the agglomeration leads for communes, illustrative: one being formed, one awarded. */
export function jointProcurements(): Prisma.JointProcurementCreateManyInput[] {
  return [
    {
      ...{ ...led, id: "groupement-papier-2027", visibility: "POOLED", status: "FORMING" },
      title: "Papier et fournitures de bureau 2027 (illustratif)",
      need: "Papier recyclé et fournitures de bureau des services et des écoles. Montants et dates illustratifs.",
      ...{ cpvCode: "30197630", nature: "GOODS", durationMonths: 24 },
      ...{ domainOrganisation: organisation, domainId: domains.supplies },
      ...{ formedOn: dateOf("2026-11-09"), lastDayToJoin: dateOf("2027-01-29") },
    },
    {
      ...{ ...led, id: "groupement-nettoyage-2026", visibility: "PUBLIC", status: "AWARDED" },
      title: "Nettoyage des locaux 2026-2029 (illustratif)",
      need: "Nettoyage des locaux administratifs, sportifs et scolaires. Montants et dates illustratifs.",
      ...{ cpvCode: "90910000", nature: "SERVICES", durationMonths: 36 },
      ...{ domainOrganisation: organisation, domainId: domains.cleaning },
      ...{ formedOn: dateOf("2026-01-12"), lastDayToJoin: dateOf("2026-02-27") },
      conventionReference: "Délibération 2026-031 (illustrative)",
      ...{ conventionSignedOn: dateOf("2026-03-12"), launchedOn: dateOf("2026-04-07") },
      awardedOn: dateOf("2026-07-02"),
    },
  ];
}

const members: Readonly<Record<string, readonly Member[]>> = {
  "groupement-papier-2027": [
    { ...agglomeration, state: "JOINED", valueCents: 18_000_00n, shareHundredths: null, awardedCents: null },
    { ...louviers, state: "JOINED", valueCents: 9_500_00n, shareHundredths: null, awardedCents: null },
    { ...valDeReuil, state: "JOINED", valueCents: 7_200_00n, shareHundredths: null, awardedCents: null },
    { ...gaillon, state: "INVITED", valueCents: null, shareHundredths: null, awardedCents: null },
  ],
  "groupement-nettoyage-2026": [
    {
      ...agglomeration,
      state: "JOINED",
      valueCents: 130_000_00n,
      shareHundredths: 5000,
      awardedCents: 117_050_00n,
    },
    { ...louviers, state: "JOINED", valueCents: 80_000_00n, shareHundredths: 3000, awardedCents: 70_230_00n },
    {
      ...valDeReuil,
      state: "JOINED",
      valueCents: 50_000_00n,
      shareHundredths: 2000,
      awardedCents: 46_820_00n,
    },
  ],
};

const days: Readonly<Record<string, readonly [string, string]>> = {
  "groupement-papier-2027": ["2026-11-09", "2026-11-16"],
  "groupement-nettoyage-2026": ["2026-01-12", "2026-02-03"],
};

export function jointMembers(): Prisma.JointProcurementMemberCreateManyInput[] {
  return parts().map(({ part, member, jointProcurementId }) => {
    const [invitedOn = "", joinedOn = ""] = days[jointProcurementId] ?? [];
    const joined = member.siren === organisation ? invitedOn : joinedOn;
    return {
      ...{ ...part, buyerSiret: member.siret, state: member.state, invitedOn: dateOf(invitedOn) },
      joinedOn: member.state === "JOINED" ? dateOf(joined) : null,
    };
  });
}

export function jointNeeds(): Prisma.JointProcurementNeedCreateManyInput[] {
  return parts().flatMap(({ part, member: { valueCents } }) =>
    valueCents === null ? [] : [{ ...part, valueCents }],
  );
}

export function jointShares(): Prisma.JointProcurementShareCreateManyInput[] {
  return parts().flatMap(({ part, member: { shareHundredths, awardedCents } }) =>
    shareHundredths === null ? [] : [{ ...part, shareHundredths, awardedCents }],
  );
}

/** Gaillon asks the agglomeration to carry the first need of its coming year, illustrative. */
export function carryRequests({ plannedProcurements }: PlanRows): Prisma.CarryRequestCreateManyInput[] {
  const line = plannedProcurements.find(
    (each) => each.organisation === gaillon.siren && each.status === "OPEN",
  );
  return line === undefined ? [] : [carryRequest(line)];
}

function carryRequest(line: PlanRows["plannedProcurements"][number]): Prisma.CarryRequestCreateManyInput {
  const { need, cpvCode, nature, valueCents } = line;
  return {
    ...{ id: "portage-gaillon-2027", organisation: gaillon.siren, buyerSiret: gaillon.siret },
    plannedProcurementId: line.id,
    ...{
      carrierOrganisation: organisation,
      carrierSiret: agglomeration.siret,
      need,
      cpvCode,
      nature,
      valueCents,
    },
    message: "Nos services n'ont pas d'acheteur : l'agglomération peut-elle porter cet achat ? (illustratif)",
    ...{ state: "ASKED", askedOn: dateOf("2026-11-17") },
  };
}

function parts() {
  return Object.entries(members).flatMap(([jointProcurementId, joined]) =>
    joined.map((member) => ({
      ...{ jointProcurementId, member },
      part: { jointProcurementId, leadOrganisation: organisation, organisation: member.siren },
    })),
  );
}
