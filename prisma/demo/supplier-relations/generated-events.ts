import { addMonths, dayInParis } from "../../../shared/kernel/day";
import type { DialogueEventKind, Prisma } from "../../supplier-relations/client/client";
import { agglomeration, domains, networks } from "../cast";
import { memberCommunes, type MemberCommune } from "../member-communes";
import { seededRandom, type Random } from "../random";
import { generatedRegistrations, present } from "./generated-registrations";
import type { PlannedNeed } from "./planned-needs";
import type { EventRows } from "./rows";
import { localNetworkIds, tradeBodyIds } from "./story-networks";
import { drawnVisibility } from "./visibility";

type EventRow = Prisma.DialogueEventCreateManyInput & { readonly startsAt: Date; readonly endsAt: Date };
type SupplierRow = Prisma.SupplierCreateManyInput;

interface Template {
  readonly kind: DialogueEventKind;
  readonly title: string;
  readonly domain: string;
  readonly tradeBody: string | null;
  readonly network: string | null;
}

const templates: readonly [Template, ...Template[]] = [
  template("AWARENESS_WORKSHOP", "Atelier : écrire une clause sociale", domains.housing),
  template("AWARENESS_WORKSHOP", "Atelier : le réemploi dans les fournitures", domains.supplies),
  template(
    "AWARENESS_WORKSHOP",
    "Atelier : acheter le nettoyage autrement",
    domains.cleaning,
    null,
    localNetworkIds.inclusiveBuyers,
  ),
  template("TRADE_MEETING", "Réunion avec la fédération du bâtiment", domains.housing, tradeBodyIds.building),
  template(
    "TRADE_MEETING",
    "Réunion avec la fédération de la propreté",
    domains.cleaning,
    tradeBodyIds.cleaning,
  ),
  template(
    "TRADE_MEETING",
    "Réunion avec l'interprofession alimentaire",
    domains.catering,
    tradeBodyIds.food,
    localNetworkIds.shortCircuits,
  ),
  template(
    "TRADE_MEETING",
    "Réunion avec la fédération de l'imprimerie",
    domains.supplies,
    tradeBodyIds.printing,
  ),
];

const communeEvents = 40;
const lastMonth = 35;

/** The yearly meetings of the agglomeration and the events of its communes, 2024 to 2026, some still to come. */
export function generatedEvents(suppliers: readonly SupplierRow[], needs: readonly PlannedNeed[]): EventRows {
  const random = seededRandom(32);
  const hosts = memberCommunes().slice(0, 15);
  const drafts = [
    ...yearlyMeetings(),
    ...Array.from({ length: communeEvents }, (_, index) => communeEvent(random, hosts, index)),
  ];
  const listed = suppliers.filter(({ visibility }) => visibility === "PUBLIC");
  return {
    events: drafts.map(({ event }) => event),
    tradeBodies: drafts.flatMap(({ event, bodies }) =>
      bodies.map((tradeBodyId) => ({ organisation: event.organisation, eventId: event.id, tradeBodyId })),
    ),
    partnerNetworks: drafts.flatMap(({ event, partners }) =>
      partners.map((partnerNetworkId) => ({
        organisation: event.organisation,
        eventId: event.id,
        partnerNetworkId,
      })),
    ),
    domains: drafts.flatMap(({ event, subjects }) =>
      subjects.map((purchasingDomainId) => ({
        organisation: event.organisation,
        eventId: event.id,
        purchasingDomainId,
      })),
    ),
    plannedProcurements: drafts.flatMap(({ event, subjects }) => presented(event, subjects, needs)),
    registrations: drafts.flatMap(({ event }) => generatedRegistrations(random, event, listed)),
  };
}

/** Needs of the organiser, of the same domains, whose notice comes within half a year. */
function presented(
  { id: eventId, organisation, startsAt }: EventRow,
  subjects: readonly string[],
  needs: readonly PlannedNeed[],
): readonly Prisma.EventPlannedProcurementCreateManyInput[] {
  const day = dayInParis(startsAt);
  return needs
    .filter(
      (need) =>
        need.organisation === organisation && need.domainId !== null && subjects.includes(need.domainId),
    )
    .filter(({ noticeOn }) => noticeOn > day && noticeOn <= addMonths(day, 6))
    .map(({ id }) => ({ organisation, eventId, plannedProcurementId: id }));
}

interface Draft {
  readonly event: EventRow;
  readonly bodies: readonly string[];
  readonly partners: readonly string[];
  readonly subjects: readonly string[];
}

function yearlyMeetings(): readonly Draft[] {
  return ["2024-06-11", "2025-06-17", "2026-12-08"].map((day) => ({
    event: {
      id: `rencontre-acheteurs-fournisseurs-${day.slice(0, 4)}`,
      organisation: agglomeration.siren,
      organiserSiret: agglomeration.siret,
      visibility: "PUBLIC",
      pool: agglomeration.siren,
      kind: "BUYER_SUPPLIER_MEETING",
      title: `Rencontre annuelle acheteurs / fournisseurs ${day.slice(0, 4)}`,
      description: "La rencontre de l'année entre acheteurs, prescripteurs et fournisseurs (illustratif).",
      startsAt: new Date(`${day}T08:00:00Z`),
      endsAt: new Date(`${day}T16:00:00Z`),
      place: "Val-de-Reuil (lieu illustratif)",
      territoryCode: agglomeration.siren,
      capacity: 40,
      closingReport: closingReport(new Date(`${day}T16:00:00Z`)),
    },
    bodies: [tradeBodyIds.building, tradeBodyIds.food],
    partners: [networks.ranCoper, localNetworkIds.inclusiveBuyers],
    subjects: Object.values(domains),
  }));
}

function communeEvent(random: Random, hosts: readonly MemberCommune[], index: number): Draft {
  const { kind, title, domain, tradeBody, network } = random.pick(templates);
  const commune = hosts[random.below(hosts.length)];
  if (commune === undefined) throw new Error("The agglomeration has no communes");
  const startsAt = onWorkingDay(
    new Date(Date.UTC(2024, Math.min(index, lastMonth), 3 + random.below(24), 8 + random.below(6))),
  );
  const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
  const isCancelled = random.chance(8);
  return {
    event: {
      id: `evenement-${commune.code}-${(index + 1).toString()}`,
      organisation: commune.siren,
      organiserSiret: commune.siret,
      ...drawnVisibility(random),
      kind,
      title: `${title} (${commune.name})`,
      description: "Événement illustratif de la démonstration.",
      startsAt,
      endsAt,
      place: `${commune.name} (lieu illustratif)`,
      territoryCode: commune.code,
      capacity: random.chance(75) ? 6 + random.below(10) : null,
      cancelledOn: isCancelled ? new Date(startsAt.getTime() - 10 * 86_400_000) : null,
      closingReport: isCancelled || random.chance(30) ? null : closingReport(endsAt),
    },
    bodies: tradeBody === null ? [] : [tradeBody],
    partners: network === null ? [] : [network],
    subjects: [domain],
  };
}

function onWorkingDay(instant: Date): Date {
  const isWeekend = instant.getUTCDay() % 6 === 0;
  return isWeekend ? new Date(instant.getTime() + 2 * 86_400_000) : instant;
}

function closingReport(endsAt: Date): string | null {
  return endsAt < present
    ? "Échanges utiles, contacts pris avec des fournisseurs du territoire (bilan illustratif)."
    : null;
}

function template(
  kind: DialogueEventKind,
  title: string,
  domain: string,
  tradeBody: string | null = null,
  network: string | null = null,
): Template {
  return { kind, title, domain, tradeBody, network };
}
