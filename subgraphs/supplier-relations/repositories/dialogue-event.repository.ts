import { dayOf, type Day } from "../../../shared/kernel/day";
import type {
  DialogueEventKind,
  DialogueEvent as DialogueEventRecord,
} from "../../../prisma/supplier-relations/client/client";
import type { Db } from "../context";
import type { Linked } from "./network.repository";

export interface DialogueEventRow {
  readonly id: string;
  /** SIREN of the organisation that holds it. */
  readonly organisation: string;
  readonly kind: DialogueEventKind;
  readonly title: string;
  readonly description: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly territoryCode: string;
  readonly capacity: number | null;
  readonly organiserSiret: string;
  readonly cancelledOn: Day | null;
  readonly closingReport: string | null;
}

export async function dialogueEventsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly DialogueEventRow[]> {
  return (await db.dialogueEvent.findMany({ where: { id: { in: [...ids] } } })).map(toDialogueEvent);
}

export async function eventsOfPlannedProcurements(
  db: Db,
  plannedProcurementIds: readonly string[],
): Promise<readonly Linked<DialogueEventRow>[]> {
  const links = await db.eventPlannedProcurement.findMany({
    where: { plannedProcurementId: { in: [...plannedProcurementIds] } },
    include: { event: true },
    orderBy: [{ event: { startsAt: "asc" } }, { eventId: "asc" }],
  });
  return links.map(({ plannedProcurementId, event }) => ({
    of: plannedProcurementId,
    linked: toDialogueEvent(event),
  }));
}

export async function domainIdsOfEvents(
  db: Db,
  eventIds: readonly string[],
): Promise<readonly Linked<string>[]> {
  const links = await db.eventPurchasingDomain.findMany({
    where: { eventId: { in: [...eventIds] } },
    orderBy: { purchasingDomainId: "asc" },
  });
  return links.map(({ eventId, purchasingDomainId }) => ({ of: eventId, linked: purchasingDomainId }));
}

export async function plannedProcurementIdsOfEvents(
  db: Db,
  eventIds: readonly string[],
): Promise<readonly Linked<string>[]> {
  const links = await db.eventPlannedProcurement.findMany({
    where: { eventId: { in: [...eventIds] } },
    orderBy: { plannedProcurementId: "asc" },
  });
  return links.map(({ eventId, plannedProcurementId }) => ({ of: eventId, linked: plannedProcurementId }));
}

function toDialogueEvent({ cancelledOn, ...record }: DialogueEventRecord): DialogueEventRow {
  const { id, organisation, kind, title, description, startsAt, endsAt, place, territoryCode, capacity } =
    record;
  const { organiserSiret, closingReport } = record;
  return {
    id,
    organisation,
    kind,
    title,
    description,
    startsAt,
    endsAt,
    place,
    territoryCode,
    capacity,
    organiserSiret,
    cancelledOn: cancelledOn === null ? null : dayOf(cancelledOn),
    closingReport,
  };
}
