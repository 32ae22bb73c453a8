import type { Prisma } from "../../supplier-relations/client/client";
import {
  agglomeration,
  catering,
  communes,
  domains,
  events as eventIds,
  networks,
  predecessor,
  renovation,
  suppliers,
} from "../cast";
import type { EventRows } from "./rows";
import { tradeBodyIds } from "./story-networks";

const held = {
  organisation: predecessor.siren,
  organiserSiret: predecessor.siret,
  visibility: "PUBLIC",
  pool: agglomeration.siren,
  territoryCode: predecessor.siren,
  place: "Louviers (lieu illustratif)",
} as const;

const events: readonly Prisma.DialogueEventCreateManyInput[] = [
  {
    ...held,
    id: eventIds.workshop,
    kind: "AWARENESS_WORKSHOP",
    title: "Atelier de sensibilisation des services techniques",
    description:
      "Ce que les achats peuvent porter de social et d'environnemental, pour les agents techniques qui rédigent les besoins. Date illustrative.",
    startsAt: new Date("2016-03-15T08:00:00Z"),
    endsAt: new Date("2016-03-15T11:00:00Z"),
    capacity: 30,
    closingReport:
      "Les services techniques repèrent les clauses qui conviennent à leurs marchés (bilan illustratif).",
  },
  {
    ...held,
    id: eventIds.tradeMeeting,
    kind: "TRADE_MEETING",
    title: "Réunion technique avec la fédération du bâtiment",
    description:
      "Échange avec une fédération professionnelle sur les sujets techniques : réseaux, travaux en site occupé, heures d'insertion. Date illustrative.",
    startsAt: new Date("2016-05-10T12:00:00Z"),
    endsAt: new Date("2016-05-10T15:00:00Z"),
    capacity: null,
    closingReport:
      "Les entreprises demandent des lots à leur taille et un calendrier connu d'avance (bilan illustratif).",
  },
  {
    ...held,
    id: eventIds.yearlyMeeting,
    kind: "BUYER_SUPPLIER_MEETING",
    title: "Rencontre annuelle acheteurs–prescripteurs / fournisseurs",
    description:
      "La rencontre de l'année : les acheteurs et les prescripteurs présentent leurs besoins, les fournisseurs du territoire leurs savoir-faire. Ouvrir les marchés aux opérateurs locaux, faire émerger l'innovation, renforcer les enjeux sociaux. Date illustrative.",
    startsAt: new Date("2016-04-05T07:00:00Z"),
    endsAt: new Date("2016-04-05T15:00:00Z"),
    capacity: 60,
    closingReport:
      "Deux besoins présentés, des rendez-vous pris avec les structures d'insertion (bilan illustratif).",
  },
];

interface Guests {
  readonly eventId: string;
  readonly suppliers: readonly { readonly siren: string; readonly siret: string }[];
  readonly buyers: readonly { readonly siren: string; readonly siret: string }[];
}

const buyers = [communes.louviers, communes.valDeReuil, communes.gaillon];

const guests: readonly Guests[] = [
  { eventId: eventIds.workshop, suppliers: [], buyers },
  {
    eventId: eventIds.tradeMeeting,
    suppliers: [suppliers.heating, suppliers.sanitation],
    buyers: [communes.louviers],
  },
  { eventId: eventIds.yearlyMeeting, suppliers: Object.values(suppliers), buyers },
];

const inOrganisation = { organisation: predecessor.siren } as const;

/** The dialogue of one year, as the story tells it: a workshop, a meeting with a federation, the yearly meeting. */
export const storyEvents: EventRows = {
  events,
  tradeBodies: [
    { ...inOrganisation, eventId: eventIds.tradeMeeting, tradeBodyId: tradeBodyIds.building },
    { ...inOrganisation, eventId: eventIds.yearlyMeeting, tradeBodyId: tradeBodyIds.building },
    { ...inOrganisation, eventId: eventIds.yearlyMeeting, tradeBodyId: tradeBodyIds.food },
  ],
  partnerNetworks: [
    { ...inOrganisation, eventId: eventIds.yearlyMeeting, partnerNetworkId: networks.ranCoper },
    { ...inOrganisation, eventId: eventIds.workshop, partnerNetworkId: networks.ranCoper },
  ],
  domains: [
    ...Object.values(domains).map((id) => ({ eventId: eventIds.yearlyMeeting, purchasingDomainId: id })),
    { eventId: eventIds.tradeMeeting, purchasingDomainId: domains.housing },
    { eventId: eventIds.workshop, purchasingDomainId: domains.housing },
    { eventId: eventIds.workshop, purchasingDomainId: domains.cleaning },
  ].map((link) => ({ ...inOrganisation, ...link })),
  plannedProcurements: [
    { eventId: eventIds.yearlyMeeting, plannedProcurementId: renovation.plannedProcurement },
    { eventId: eventIds.yearlyMeeting, plannedProcurementId: catering.plannedProcurement },
    { eventId: eventIds.tradeMeeting, plannedProcurementId: renovation.plannedProcurement },
  ].map((link) => ({ ...inOrganisation, ...link })),
  registrations: guests.flatMap(registrationsOf),
};

function registrationsOf({ eventId, suppliers: invited, buyers: attending }: Guests) {
  const participants = [
    ...attending.map(({ siren, siret }) => ({ organisation: siren, buyerSiret: siret })),
    ...invited.map(({ siren, siret }) => ({ organisation: siren, supplierSiret: siret })),
  ];
  return participants.map((participant, index) => ({
    ...participant,
    id: `inscription-${eventId}-${(index + 1).toString()}`,
    eventOrganisation: predecessor.siren,
    eventId,
    queueNumber: index + 1,
    registeredAt: new Date(Date.UTC(2016, 1, 1, 8, index)),
    attended: "YES" as const,
  }));
}
