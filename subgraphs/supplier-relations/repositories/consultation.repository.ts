import { dayOf, type Day } from "../../../shared/kernel/day";
import type {
  ConsultationEntry as ConsultationEntryRecord,
  ContactChannel,
  PreMarketConsultation as ConsultationRecord,
} from "../../../prisma/supplier-relations/client/client";
import type { Db } from "../context";

export interface ConsultationRow {
  readonly id: string;
  /** SIREN of the buyer. */
  readonly organisation: string;
  /** The intercommunality that it is pooled with; null for none. */
  readonly pool: string | null;
  readonly plannedProcurementId: string;
  readonly buyerSiret: string;
  readonly subject: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly competitionMeasures: readonly string[];
  readonly eventId: string | null;
}

export interface ConsultationEntryRow {
  readonly id: string;
  readonly consultationId: string;
  readonly sequence: number;
  readonly supplierSiret: string;
  readonly contactedOn: Day;
  readonly channel: ContactChannel;
  readonly told: readonly string[];
  readonly learnt: string | null;
  readonly reversesId: string | null;
  readonly recordedAt: Date;
  readonly previousHash: string | null;
  readonly hash: string;
}

export async function consultationsById(db: Db, ids: readonly string[]): Promise<readonly ConsultationRow[]> {
  return (await db.preMarketConsultation.findMany({ where: { id: { in: [...ids] } } })).map(toConsultation);
}

export async function consultationsOfPlannedProcurements(
  db: Db,
  plannedProcurementIds: readonly string[],
): Promise<readonly ConsultationRow[]> {
  const records = await db.preMarketConsultation.findMany({
    where: { plannedProcurementId: { in: [...plannedProcurementIds] } },
    orderBy: [{ openedOn: "asc" }, { id: "asc" }],
  });
  return records.map(toConsultation);
}

export async function consultationsOfEvents(
  db: Db,
  eventIds: readonly string[],
): Promise<readonly ConsultationRow[]> {
  const records = await db.preMarketConsultation.findMany({
    where: { eventId: { in: [...eventIds] } },
    orderBy: [{ openedOn: "asc" }, { id: "asc" }],
  });
  return records.map(toConsultation);
}

export async function consultationEntriesById(
  db: Db,
  ids: readonly string[],
): Promise<readonly ConsultationEntryRow[]> {
  return (await db.consultationEntry.findMany({ where: { id: { in: [...ids] } } })).map(toConsultationEntry);
}

/** The whole ledger of each consultation, in its order. */
export async function ledgersOf(
  db: Db,
  consultationIds: readonly string[],
): Promise<readonly ConsultationEntryRow[]> {
  const records = await db.consultationEntry.findMany({
    where: { consultationId: { in: [...consultationIds] } },
    orderBy: [{ consultationId: "asc" }, { sequence: "asc" }],
  });
  return records.map(toConsultationEntry);
}

function toConsultation(record: ConsultationRecord): ConsultationRow {
  const { id, organisation, pool, plannedProcurementId, buyerSiret } = record;
  const { subject, openedOn, closedOn, competitionMeasures, eventId } = record;
  return {
    id,
    organisation,
    pool,
    plannedProcurementId,
    buyerSiret,
    subject,
    openedOn: dayOf(openedOn),
    closedOn: closedOn === null ? null : dayOf(closedOn),
    competitionMeasures,
    eventId,
  };
}

function toConsultationEntry(record: ConsultationEntryRecord): ConsultationEntryRow {
  return { ...record, contactedOn: dayOf(record.contactedOn) };
}
