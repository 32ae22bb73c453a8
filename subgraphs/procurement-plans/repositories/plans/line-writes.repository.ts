import { randomUUID } from "node:crypto";
import { dateOf, type Day } from "../../../../shared/kernel/day";
import { errorCodeOf } from "../../../../shared/kernel/error-code";
import type { Db } from "../../context";
import { plannedProcurementsById, type PlannedProcurementRow } from "./planned-procurement.repository";

/** What an editor writes of a line. */
export interface LineColumns extends Pick<
  PlannedProcurementRow,
  | "visibility"
  | "pool"
  | "domainId"
  | "need"
  | "description"
  | "cpvCode"
  | "valueCents"
  | "quantityHundredths"
  | "unit"
  | "nature"
  | "noticeOn"
  | "startOn"
  | "latestNeededOn"
  | "durationMonths"
  | "considerations"
  | "legalBasisId"
> {
  readonly domainOrganisation: string | null;
}

/** Where a new line stands. */
export interface LinePlace {
  readonly organisation: string;
  readonly planId: string;
  readonly buyerSiret: string;
  readonly year: number;
  readonly carriedFromId?: string;
}

/** Writes a new line, to be launched, and answers its identifier. */
export async function insertLine(db: Db, place: LinePlace, columns: LineColumns): Promise<string> {
  const id = randomUUID();
  await db.plannedProcurement.createMany({ data: { ...stored(columns), ...place, id, status: "OPEN" } });
  return id;
}

/** Writes a line if it still has the version that was read; null when somebody changed it meanwhile. */
export async function writeLine(
  db: Db,
  { id, version }: Pick<PlannedProcurementRow, "id" | "version">,
  columns: LineColumns,
): Promise<PlannedProcurementRow | null> {
  const { count } = await db.plannedProcurement.updateMany({
    where: { id, version },
    data: { ...stored(columns), version: version + 1 },
  });
  const [written] = count === 0 ? [] : await plannedProcurementsById(db, [id]);
  return written ?? null;
}

/** Removes a line and its lots; IN_USE when something else names it, after which the transaction must be undone. */
export async function removeLine(
  db: Db,
  { id, version }: Pick<PlannedProcurementRow, "id" | "version">,
): Promise<"REMOVED" | "CHANGED" | "IN_USE"> {
  try {
    await db.lot.deleteMany({ where: { plannedProcurementId: id } });
    const { count } = await db.plannedProcurement.deleteMany({ where: { id, version } });
    return count === 0 ? "CHANGED" : "REMOVED";
  } catch (cause) {
    if (isHeld(cause)) return "IN_USE";
    throw cause;
  }
}

/** Whether a foreign key held the row. PostgreSQL 18 calls it 23001 where it restricts, which Prisma does not know. */
function isHeld(cause: unknown): boolean {
  return errorCodeOf(cause) === "P2003" || (cause instanceof Error && cause.message.includes("`23001`"));
}

function stored({ noticeOn, startOn, latestNeededOn, considerations, ...columns }: LineColumns) {
  return {
    ...columns,
    considerations: [...considerations],
    noticeOn: dateOrNull(noticeOn),
    startOn: dateOrNull(startOn),
    latestNeededOn: dateOrNull(latestNeededOn),
  };
}

function dateOrNull(day: Day | null): Date | null {
  return day === null ? null : dateOf(day);
}
