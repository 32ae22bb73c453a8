import { randomUUID } from "node:crypto";
import type { DutyExemption as DutyExemptionRecord } from "../../../../prisma/procurement-plans/client/client";
import { dateOf, dayOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { ExemptionDraft } from "../../rules/law/duty-exemption";
import { nullableDay } from "../nullable-day";

export interface DutyExemptionRow extends ExemptionDraft {
  readonly id: string;
  readonly organisation: string;
  readonly plannedProcurementId: string;
  /** Null while it stands. */
  readonly withdrawnOn: Day | null;
  readonly version: number;
}

export interface NewDutyExemption extends ExemptionDraft {
  readonly organisation: string;
  readonly plannedProcurementId: string;
}

/** Latest decision first, those taken back among them. */
export async function exemptionsOfLines(
  db: Db,
  lineIds: readonly string[],
): Promise<readonly DutyExemptionRow[]> {
  const records = await db.dutyExemption.findMany({
    where: { plannedProcurementId: { in: [...lineIds] } },
    orderBy: [{ decidedOn: "desc" }, { id: "asc" }],
  });
  return records.map(toExemption);
}

export async function exemptionsById(db: Db, ids: readonly string[]): Promise<readonly DutyExemptionRow[]> {
  return (await db.dutyExemption.findMany({ where: { id: { in: [...ids] } } })).map(toExemption);
}

/** Writes an exception and answers its identifier; null when one stands for the same duty of the same line. */
export async function insertExemption(
  db: Db,
  { decidedOn, ...columns }: NewDutyExemption,
): Promise<string | null> {
  const id = randomUUID();
  const { count } = await db.dutyExemption.createMany({
    data: [{ ...columns, id, decidedOn: dateOf(decidedOn) }],
    skipDuplicates: true,
  });
  return count === 1 ? id : null;
}

/** False when it is no longer at the version that was read. */
export async function withdrawExemption(
  db: Db,
  { id, version }: Pick<DutyExemptionRow, "id" | "version">,
  withdrawnOn: Day,
): Promise<boolean> {
  const { count } = await db.dutyExemption.updateMany({
    where: { id, version, withdrawnOn: null },
    data: { withdrawnOn: dateOf(withdrawnOn), version: version + 1 },
  });
  return count === 1;
}

function toExemption({ decidedOn, withdrawnOn, ...columns }: DutyExemptionRecord): DutyExemptionRow {
  return { ...columns, decidedOn: dayOf(decidedOn), withdrawnOn: nullableDay(withdrawnOn) };
}
