import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Attendance } from "../../../prisma/supplier-relations/client/client";
import type { Db } from "../context";

export interface EventRegistrationRow {
  readonly id: string;
  readonly eventId: string;
  readonly supplierSiret: string | null;
  readonly buyerSiret: string | null;
  readonly registeredAt: Date;
  readonly cancelledAt: Date | null;
  readonly isCancelled: boolean;
  readonly attended: Attendance;
  /** Place among the registrations of the event that are cancelled, or among those that are not; from 1. */
  readonly rank: number;
  /** Seats of the event; null when they are not limited. */
  readonly capacity: number | null;
  readonly version: number;
}

/** Registrations that stand, of one event. */
export interface StandingCountRow {
  readonly eventId: string;
  readonly count: number;
}

export function eventRegistrationsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly EventRegistrationRow[]> {
  return db.$queryRaw(sql`
    SELECT ranked.id, ranked.event_id AS "eventId", ranked.supplier_siret AS "supplierSiret",
      ranked.buyer_siret AS "buyerSiret", ranked.registered_at AS "registeredAt", ranked.cancelled_at AS "cancelledAt",
      ranked.cancelled_at IS NOT NULL AS "isCancelled", ranked.attended::text AS attended, ranked.rank,
      dialogue_event.capacity, ranked.version
    FROM (
      SELECT *, (row_number() OVER (PARTITION BY event_id, cancelled_at IS NULL ORDER BY queue_number))::int AS rank
      FROM supplier_relations.event_registration
      WHERE event_id IN (SELECT event_id FROM supplier_relations.event_registration WHERE id = ANY(${[...ids]}::text[]))
    ) ranked JOIN supplier_relations.dialogue_event ON dialogue_event.id = ranked.event_id
    WHERE ranked.id = ANY(${[...ids]}::text[])`);
}

export function standingCountsOf(db: Db, eventIds: readonly string[]): Promise<readonly StandingCountRow[]> {
  return db.$queryRaw(sql`
    SELECT event_id AS "eventId", count(*)::int AS count FROM supplier_relations.event_registration
    WHERE event_id = ANY(${[...eventIds]}::text[]) AND cancelled_at IS NULL GROUP BY event_id`);
}

/** Makes the changes to the registrations of an event take turns until the end of the transaction. */
export async function lockRegistrationsOf(db: Db, eventId: string): Promise<void> {
  await db.$queryRaw(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`event registrations ${eventId}`}, 0))::text`,
  );
}

export async function supplierRegistration(
  db: Db,
  eventId: string,
  supplierSiret: string,
): Promise<EventRegistrationRow | null> {
  const found = await db.eventRegistration.findUnique({
    where: { eventId_supplierSiret: { eventId, supplierSiret } },
    select: { id: true },
  });
  if (found === null) return null;
  return (await eventRegistrationsById(db, [found.id]))[0] ?? null;
}

/** The registration that holds a place in the queue of those that stand; null when the queue is shorter. */
export async function registrationAtRank(
  db: Db,
  eventId: string,
  rank: number,
): Promise<EventRegistrationRow | null> {
  const found = await db.eventRegistration.findFirst({
    where: { eventId, cancelledAt: null },
    orderBy: { queueNumber: "asc" },
    skip: rank - 1,
    select: { id: true },
  });
  if (found === null) return null;
  return (await eventRegistrationsById(db, [found.id]))[0] ?? null;
}

export interface NewRegistration {
  readonly id: string;
  /** SIREN of the supplier. */
  readonly organisation: string;
  readonly eventOrganisation: string;
  readonly eventId: string;
  readonly supplierSiret: string;
  readonly registeredAt: Date;
}

/** Adds a registration at the end of the queue; the registrations of the event are locked. */
export async function insertRegistration(db: Db, registration: NewRegistration): Promise<void> {
  const queueNumber = await nextQueueNumber(db, registration.eventId);
  await db.eventRegistration.create({ data: { ...registration, queueNumber } });
}

/** Puts a cancelled registration back at the end of the queue; the registrations of the event are locked. */
export async function renewRegistration(
  db: Db,
  { id, eventId }: EventRegistrationRow,
  at: Date,
): Promise<void> {
  const queueNumber = await nextQueueNumber(db, eventId);
  await db.eventRegistration.update({
    where: { id },
    data: { queueNumber, registeredAt: at, cancelledAt: null, version: { increment: 1 } },
  });
}

export async function cancelRegistration(db: Db, { id }: EventRegistrationRow, at: Date): Promise<void> {
  await db.eventRegistration.update({ where: { id }, data: { cancelledAt: at, version: { increment: 1 } } });
}

async function nextQueueNumber(db: Db, eventId: string): Promise<number> {
  const { _max: last } = await db.eventRegistration.aggregate({
    where: { eventId },
    _max: { queueNumber: true },
  });
  return (last.queueNumber ?? 0) + 1;
}
