import { dayOf, type Day } from "../../../shared/kernel/day";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import type { Cents } from "../../../shared/kernel/money";
import type { InsertionClause as InsertionClauseRecord } from "../../../prisma/insertion-clauses/client/client";
import type { Db } from "../context";
import type { ClauseStrategy } from "../reference/clause-strategy";
import type { HoursRounding } from "../reference/hours-rounding";

export interface InsertionClauseRow {
  readonly id: string;
  /** SIREN of the owner. */
  readonly organisation: string;
  readonly operationId: string;
  readonly lotId: string | null;
  readonly strategy: ClauseStrategy;
  readonly committedHours: HundredthsOfHour;
  readonly contractorSiret: string | null;
  readonly version: number;
}

export interface HoursCalibrationRow {
  readonly id: string;
  readonly clauseId: string;
  readonly amountCents: Cents;
  readonly labourShareBasisPoints: number;
  readonly insertionRateBasisPoints: number;
  readonly hourlyCostCents: Cents;
  readonly rounding: HoursRounding;
  readonly calibratedOn: Day;
  readonly assumptions: string | null;
}

export async function insertionClausesById(
  db: Db,
  ids: readonly string[],
): Promise<readonly InsertionClauseRow[]> {
  return (await db.insertionClause.findMany({ where: { id: { in: [...ids] } } })).map(toInsertionClause);
}

export async function clausesOfOperations(
  db: Db,
  operationIds: readonly string[],
): Promise<readonly InsertionClauseRow[]> {
  const records = await db.insertionClause.findMany({
    where: { operationId: { in: [...operationIds] } },
    orderBy: { id: "asc" },
  });
  return records.map(toInsertionClause);
}

export async function clausesOfLots(
  db: Db,
  lotIds: readonly string[],
): Promise<readonly InsertionClauseRow[]> {
  const records = await db.insertionClause.findMany({
    where: { lotId: { in: [...lotIds] } },
    orderBy: { id: "asc" },
  });
  return records.map(toInsertionClause);
}

export async function calibrationsOfClauses(
  db: Db,
  clauseIds: readonly string[],
): Promise<readonly HoursCalibrationRow[]> {
  const records = await db.hoursCalibration.findMany({
    where: { clauseId: { in: [...clauseIds] } },
    orderBy: [{ calibratedOn: "asc" }, { id: "asc" }],
  });
  return records.map(({ calibratedOn, ...columns }) => ({ ...columns, calibratedOn: dayOf(calibratedOn) }));
}

function toInsertionClause({ committedHundredths, ...columns }: InsertionClauseRecord): InsertionClauseRow {
  return { ...columns, committedHours: committedHundredths };
}
