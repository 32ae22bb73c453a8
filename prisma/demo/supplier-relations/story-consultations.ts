import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../supplier-relations/client/client";
import {
  agglomeration,
  catering,
  events,
  networks,
  owners,
  predecessor,
  renovation,
  suppliers,
} from "../cast";
import { ledgerOf, type DemoContact } from "./ledger";
import type { ConsultationRows } from "./rows";

const competitionMeasures = [
  "Les mêmes informations sont données à tous les fournisseurs rencontrés.",
  "Ce qui leur a été dit est repris dans le dossier de consultation.",
  "Le délai de remise des offres laisse à tous le temps de répondre.",
];

const atYearlyMeeting = {
  visibility: "PUBLIC",
  pool: agglomeration.siren,
  eventOrganisation: predecessor.siren,
  eventId: events.yearlyMeeting,
  competitionMeasures,
} as const;

const ofDwellings = {
  ...atYearlyMeeting,
  id: renovation.consultation,
  organisation: owners.landlord.siren,
  plannedProcurementId: renovation.plannedProcurement,
  buyerSiret: owners.landlord.siret,
  subject: "Remplacement des réseaux de chauffage et d'assainissement de 178 logements",
  openedOn: dateOf("2016-04-04"),
  closedOn: dateOf("2016-05-31"),
} satisfies Prisma.PreMarketConsultationCreateManyInput;

const ofCatering = {
  ...atYearlyMeeting,
  id: catering.consultation,
  organisation: predecessor.siren,
  plannedProcurementId: catering.plannedProcurement,
  buyerSiret: predecessor.siret,
  subject: "Prestations de bouche : filières et savoir-faire, bio, commerce équitable",
  openedOn: dateOf("2016-04-01"),
  closedOn: dateOf("2016-04-08"),
} satisfies Prisma.PreMarketConsultationCreateManyInput;

const toldOfDwellings = [
  "Les travaux portent sur les réseaux de chauffage et d'assainissement de 178 logements.",
  "L'exécution comportera des heures d'insertion sur deux lots.",
];

const toldOfCatering = [
  "Les prestations de bouche viseront des filières et des savoir-faire du territoire.",
  "Des produits bio et du commerce équitable seront demandés.",
];

/** Words exchanged are illustrative: the story says who is to be met and to what end. */
const contactsOfDwellings: readonly DemoContact[] = [
  met(
    suppliers.heating,
    toldOfDwellings,
    "Un lot par corps d'état convient aux entreprises du territoire (illustratif).",
  ),
  met(
    suppliers.sanitation,
    toldOfDwellings,
    "Travaux en site occupé : prévoir un phasage par cage (illustratif).",
  ),
  met(
    suppliers.integrationCompany,
    toldOfDwellings,
    "Peut assurer le nettoyage de la base vie (illustratif).",
  ),
  met(
    suppliers.temporaryWork,
    toldOfDwellings,
    "Dispose de profils en électricité et en assainissement (illustratif).",
  ),
];

const contactsOfCatering: readonly DemoContact[] = [
  met(suppliers.bakery, toldOfCatering, "Peut livrer des buffets de filière locale (illustratif)."),
  met(suppliers.farm, toldOfCatering, "Volumes réguliers possibles avec un mois de préavis (illustratif)."),
  met(suppliers.fairTrade, toldOfCatering, "Gamme équitable complète pour les pauses (illustratif)."),
  met(suppliers.esat, toldOfCatering, "Peut préparer et servir les réceptions (illustratif)."),
];

function met(supplier: { readonly siret: string }, told: readonly string[], learnt: string): DemoContact {
  return { supplierSiret: supplier.siret, contactedOn: "2016-04-05", channel: "EVENT", told, learnt };
}

/** The two consultations of the story, on illustrative days, both held at the yearly meeting and supported by RAN COPER. */
export const storyConsultations: ConsultationRows = {
  consultations: [ofDwellings, ofCatering],
  partnerNetworks: [ofDwellings, ofCatering].map(({ id, organisation }) => ({
    organisation,
    consultationId: id,
    partnerNetworkId: networks.ranCoper,
  })),
  entries: [...ledgerOf(ofDwellings, contactsOfDwellings), ...ledgerOf(ofCatering, contactsOfCatering)],
};
