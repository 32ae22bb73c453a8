import { addDays, dateOf, type Day } from "../../../shared/kernel/day";
import type { Prisma } from "../../supplier-relations/client/client";
import { networks } from "../cast";
import { memberCommunes } from "../member-communes";
import { seededRandom, type Random } from "../random";
import { ledgerOf, type DemoContact } from "./ledger";
import { aNeedOf, type PlannedNeed } from "./planned-needs";
import type { ConsultationRows } from "./rows";

type ConsultationRow = Prisma.PreMarketConsultationCreateManyInput;
type SupplierRow = Prisma.SupplierCreateManyInput;
type EventRow = Prisma.DialogueEventCreateManyInput;

const measures = [
  "Les mêmes informations sont données à tous les fournisseurs contactés.",
  "Ce qui leur a été dit est repris dans le dossier de consultation.",
] as const;

const common = ["Le besoin est prévu dans la programmation de l'année.", "Le marché sera alloti."] as const;
const besides = "Une visite du site est possible avant la publication.";
const channels = ["PHONE", "EMAIL", "VIDEO", "SITE_VISIT", "MEETING"] as const;

/** One consultation of each commune, before the notice; in a few of them somebody was told more than the others. */
export function generatedConsultations(
  suppliers: readonly SupplierRow[],
  events: readonly EventRow[],
  needs: readonly PlannedNeed[],
): ConsultationRows {
  const random = seededRandom(33);
  const consulted = suppliers.filter(({ registrationState }) => registrationState === "VERIFIED");
  const made = memberCommunes().flatMap((commune) => {
    const need = aNeedOf(random, needs, commune.siren);
    if (need === null) return [];
    const consultation = consultationAbout(need, events);
    const able = consulted.filter((supplier) => isAbleTo(supplier, need));
    const openedOn = openingOf(need);
    return [{ consultation, entries: ledgerOf(consultation, contacts(random, able, openedOn)) }];
  });
  return {
    consultations: made.map(({ consultation }) => consultation),
    partnerNetworks: made
      .filter(() => random.chance(30))
      .map(({ consultation: { id, organisation } }) => ({
        organisation,
        consultationId: id,
        partnerNetworkId: networks.ranCoper,
      })),
    entries: made.flatMap(({ entries }) => entries),
  };
}

const daysBeforeNotice = 75;
const daysOpen = 45;
/** A consultation whose last day comes later is still open. */
const present: Day = "2026-11-15";

function openingOf({ noticeOn }: PlannedNeed): Day {
  return addDays(noticeOn, -daysBeforeNotice);
}

function consultationAbout(need: PlannedNeed, events: readonly EventRow[]): ConsultationRow {
  const openedOn = openingOf(need);
  const closedOn = addDays(openedOn, daysOpen);
  return {
    id: `sourcage-${need.id}`,
    organisation: need.organisation,
    visibility: need.visibility,
    pool: need.pool,
    plannedProcurementId: need.id,
    buyerSiret: need.buyerSiret,
    subject: need.need,
    openedOn: dateOf(openedOn),
    closedOn: closedOn < present ? dateOf(closedOn) : null,
    competitionMeasures: [...measures],
    ...heldAt(events, need.organisation, [dateOf(openedOn), dateOf(closedOn)]),
  };
}

function heldAt(events: readonly EventRow[], organisation: string, [from, until]: readonly [Date, Date]) {
  const event = events.find(
    (each) => each.organisation === organisation && each.startsAt >= from && each.startsAt <= until,
  );
  return event === undefined ? {} : { eventOrganisation: event.organisation, eventId: event.id };
}

/** By the division of the CPV code: enough for a demonstration. */
function isAbleTo({ cpvPrefixes }: SupplierRow, { cpvCode }: PlannedNeed): boolean {
  return (
    Array.isArray(cpvPrefixes) && cpvPrefixes.some((prefix) => prefix.slice(0, 2) === cpvCode.slice(0, 2))
  );
}

function contacts(random: Random, suppliers: readonly SupplierRow[], openedOn: Day): readonly DemoContact[] {
  const count = Math.min(2 + random.below(4), suppliers.length);
  const first = random.below(suppliers.length);
  const favoured = random.chance(20) ? random.below(count) : null;
  const made = Array.from(
    { length: count },
    (_, index) => suppliers[(first + index) % suppliers.length],
  ).flatMap((supplier, index) =>
    supplier === undefined
      ? []
      : [
          {
            supplierSiret: supplier.siret,
            contactedOn: addDays(openedOn, 2 + 3 * index),
            channel: random.pick(channels),
            told: index === favoured ? [...common, besides] : [...common],
            learnt: random.chance(60) ? "Capacité et délais confirmés (illustratif)." : null,
          },
        ],
  );
  const [wrong] = made;
  // Now and then an entry was wrong and is taken back.
  const isCorrected = wrong !== undefined && favoured !== 0 && random.chance(15);
  return isCorrected
    ? [...made, { ...wrong, contactedOn: addDays(openedOn, 30), learnt: null, reverses: 1 }]
    : made;
}
