import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import { dateOf, dayOf, type Day } from "../../../shared/kernel/day";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import type { Db } from "../context";
import type { EligibilityCategory } from "../reference/eligibility-category";
import type { ExecutionMode } from "../reference/execution-mode";
import type { Trade } from "../reference/trade";
import type { Decision } from "../rules/hours-decision";
import type { HoursCap } from "../rules/hours-declaration";
import type { HoursState } from "../rules/hours-sums";
import { entriesAndDecisions, entryState } from "./hours-progress.repository";

export interface HoursEntryRow {
  readonly id: string;
  /** SIREN of the owner. */
  readonly organisation: string;
  readonly clauseId: string;
  readonly sequence: number;
  readonly month: Day;
  readonly trade: Trade;
  readonly executionMode: ExecutionMode;
  readonly employerSiret: string;
  readonly hours: HundredthsOfHour;
  readonly round: number;
  readonly reversesId: string | null;
  readonly reversedById: string | null;
  readonly reason: string | null;
  readonly declaredBy: string;
  readonly declaredSubject: string | null;
  readonly declaredAt: Date;
  readonly hash: string;
  readonly state: HoursState;
}

export interface HoursParticipationRow {
  readonly entryId: string;
  readonly category: EligibilityCategory;
  readonly count: number;
}

export interface MonthlyCap extends HoursCap {
  /** First day of the month. */
  readonly month: Day;
}

export interface HoursDecisionRow {
  readonly entryId: string;
  readonly decision: Decision;
  readonly decidedOn: Day;
  readonly decidedBy: string;
  readonly reason: string | null;
}

const columns = raw(`
  hours_entry.id, hours_entry.organisation, hours_entry.clause_id AS "clauseId", hours_entry.sequence,
  to_char(hours_entry.month, 'YYYY-MM-DD') AS month, hours_entry.trade::text AS trade,
  hours_entry.execution_mode::text AS "executionMode", hours_entry.employer_siret AS "employerSiret",
  hours_entry.hundredths AS hours, hours_entry.round, hours_entry.reverses_id AS "reversesId",
  (SELECT reversal.id FROM insertion_clauses.hours_entry reversal WHERE reversal.reverses_id = hours_entry.id) AS "reversedById",
  hours_entry.reason, hours_entry.declared_by AS "declaredBy", hours_entry.declared_subject AS "declaredSubject",
  hours_entry.declared_at AS "declaredAt", hours_entry.hash`);

export function hoursEntriesById(db: Db, ids: readonly string[]): Promise<readonly HoursEntryRow[]> {
  return db.$queryRaw(sql`
    SELECT ${columns}, ${entryState} AS state FROM ${entriesAndDecisions}
    WHERE hours_entry.id = ANY(${[...ids]}::text[])`);
}

export function participationOfEntries(
  db: Db,
  entryIds: readonly string[],
): Promise<readonly HoursParticipationRow[]> {
  return db.hoursParticipation.findMany({
    where: { entryId: { in: [...entryIds] } },
    select: { entryId: true, category: true, count: true },
    orderBy: { category: "asc" },
  });
}

export async function decisionsOfEntries(
  db: Db,
  entryIds: readonly string[],
): Promise<readonly HoursDecisionRow[]> {
  const records = await db.hoursDecision.findMany({ where: { entryId: { in: [...entryIds] } } });
  return records.map(({ entryId, decision, decidedOn, decidedBy, reason }) => ({
    entryId,
    decision,
    decidedOn: dayOf(decidedOn),
    decidedBy,
    reason,
  }));
}

/** The cap in force at the beginning of each month that has one. */
export async function hoursCapsOn(db: Db, months: readonly Day[]): Promise<readonly MonthlyCap[]> {
  const latestFirst = await db.hoursCap.findMany({ orderBy: { validFrom: "desc" } });
  return months.flatMap((month) => {
    const day = dateOf(month);
    const cap = latestFirst.find(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    );
    return cap === undefined
      ? []
      : [{ month, perEntry: cap.perEntryHundredths, perParticipant: cap.perParticipantHundredths }];
  });
}
