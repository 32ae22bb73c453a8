import type {
  Consideration,
  PlannedProcurementStatus,
  ProcurementNature,
  ProcurementProcedure,
  Visibility,
} from "../../../prisma/procurement-plans/client/client";
import type { Day } from "../../../shared/kernel/day";
import type { Db } from "../context";
import { nullableDay } from "./nullable-day";

export interface PlannedProcurementRow {
  readonly id: string;
  readonly visibility: Visibility;
  readonly planId: string;
  readonly buyerSiret: string;
  readonly year: number;
  readonly domainId: string | null;
  readonly need: string;
  readonly description: string;
  readonly cpvCode: string;
  readonly valueCents: bigint;
  readonly quantityHundredths: bigint | null;
  readonly unit: string | null;
  readonly nature: ProcurementNature;
  readonly noticeOn: Day | null;
  readonly startOn: Day | null;
  readonly latestNeededOn: Day | null;
  readonly durationMonths: number | null;
  readonly considerations: readonly Consideration[];
  readonly legalBasisId: string | null;
  readonly procedure: ProcurementProcedure | null;
  readonly status: PlannedProcurementStatus;
  readonly version: number;
}

export async function plannedProcurementsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly PlannedProcurementRow[]> {
  const records = await db.plannedProcurement.findMany({ where: { id: { in: [...ids] } } });
  return records.map(({ noticeOn, startOn, latestNeededOn, ...columns }) => ({
    ...columns,
    noticeOn: nullableDay(noticeOn),
    startOn: nullableDay(startOn),
    latestNeededOn: nullableDay(latestNeededOn),
  }));
}
