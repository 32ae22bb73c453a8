import { sqltag as sql } from "@prisma/client/runtime/client";
import { dateOf, dayOf, type Day } from "../../../shared/kernel/day";
import type { LabelAward as LabelAwardRecord } from "../../../prisma/territorial-labels/client/client";
import type { Db } from "../context";

export interface LabelAwardRow {
  readonly id: string;
  readonly organisation: string;
  readonly visibility: "PRIVATE" | "POOLED" | "PUBLIC";
  readonly schemeId: string;
  readonly territoryCode: string;
  readonly level: string | null;
  /** First day of the year when `isDayKnown` is false. */
  readonly firstDay: Day;
  readonly isDayKnown: boolean;
  readonly validUntil: Day | null;
  readonly withdrawnOn: Day | null;
  readonly renewsId: string | null;
  readonly version: number;
}

export interface NewLabelAward extends Omit<LabelAwardRow, "isDayKnown" | "withdrawnOn" | "version"> {
  readonly pool: string | null;
  readonly renewsOrganisation: string | null;
}

export async function labelAwardsById(db: Db, ids: readonly string[]): Promise<readonly LabelAwardRow[]> {
  return (await db.labelAward.findMany({ where: { id: { in: [...ids] } } })).map(toLabelAward);
}

export async function awardsRenewing(db: Db, ids: readonly string[]): Promise<readonly LabelAwardRow[]> {
  return (await db.labelAward.findMany({ where: { renewsId: { in: [...ids] } } })).map(toLabelAward);
}

export interface EvidenceRow {
  readonly id: string;
  readonly awardId: string;
  readonly schemeId: string;
  readonly criterionNumber: number;
  readonly statement: string;
  readonly resolutionId: string | null;
  readonly plannedProcurementId: string | null;
  readonly dialogueEventId: string | null;
  readonly insertionClauseId: string | null;
  readonly documentUrl: string | null;
}

export function evidenceOfAwards(db: Db, awardIds: readonly string[]): Promise<readonly EvidenceRow[]> {
  return db.evidence.findMany({
    where: { awardId: { in: [...awardIds] } },
    orderBy: [{ criterionNumber: "asc" }, { id: "asc" }],
  });
}

/** Waits for its turn among those who record an award of the same territory, then says whether one is alike. */
export async function lockAwardsOf(db: Db, territoryCode: string, schemeId: string): Promise<void> {
  await db.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext(${`${territoryCode} ${schemeId}`}))::text`);
}

export async function isAlreadyRecorded(db: Db, award: NewLabelAward): Promise<boolean> {
  const { organisation, territoryCode, schemeId, firstDay } = award;
  const alike = { organisation, territoryCode, schemeId, obtainedOn: dateOf(firstDay) };
  return (await db.labelAward.count({ where: alike })) > 0;
}

/**
 * Null when one alike is already there, or one that renews the same award: the latter may belong to an organisation
 * that the caller does not see.
 */
export async function insertLabelAward(db: Db, award: NewLabelAward): Promise<LabelAwardRow | null> {
  const [written] = (await insertGrantedAward(db, award)) ? await labelAwardsById(db, [award.id]) : [];
  return written ?? null;
}

/**
 * Writes an award that another organisation grants, which may not be allowed to see it: nothing is read back. False
 * when one alike is already there.
 */
export async function insertGrantedAward(db: Db, award: NewLabelAward): Promise<boolean> {
  const { firstDay, validUntil, ...columns } = award;
  const data = {
    ...columns,
    obtainedOn: dateOf(firstDay),
    validUntil: validUntil === null ? null : dateOf(validUntil),
  };
  return (await db.labelAward.createMany({ data: [data], skipDuplicates: true })).count > 0;
}

function toLabelAward(record: LabelAwardRecord): LabelAwardRow {
  const { id, organisation, visibility, schemeId, territoryCode, level, renewsId, version } = record;
  return {
    id,
    organisation,
    visibility,
    schemeId,
    territoryCode,
    level,
    firstDay: dayOf(record.obtainedOn),
    isDayKnown: record.obtainedPrecision === "DAY",
    validUntil: record.validUntil === null ? null : dayOf(record.validUntil),
    withdrawnOn: record.withdrawnOn === null ? null : dayOf(record.withdrawnOn),
    renewsId,
    version,
  };
}
