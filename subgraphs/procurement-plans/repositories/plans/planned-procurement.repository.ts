import type {
  Consideration,
  PlannedProcurement as PlannedProcurementRecord,
  PlannedProcurementStatus,
  ProcurementNature,
  ProcurementProcedure,
  Visibility,
} from "../../../../prisma/procurement-plans/client/client";
import type { Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import { nullableDay } from "../nullable-day";

export interface PlannedProcurementRow {
  readonly id: string;
  readonly organisation: string;
  readonly visibility: Visibility;
  /** SIREN of the intercommunality that it is or was pooled with. */
  readonly pool: string | null;
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
  /** Why it was given up; null when it was not, or nobody said. */
  readonly abandonmentReason: string | null;
  /** The line of an earlier plan that it carries on. */
  readonly carriedFromId: string | null;
  readonly version: number;
}

export async function plannedProcurementsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly PlannedProcurementRow[]> {
  const records = await db.plannedProcurement.findMany({ where: { id: { in: [...ids] } } });
  return records.map(toLine);
}

/** The lines that carry others on. */
export async function plannedProcurementsCarriedFrom(
  db: Db,
  ids: readonly string[],
): Promise<readonly PlannedProcurementRow[]> {
  const records = await db.plannedProcurement.findMany({ where: { carriedFromId: { in: [...ids] } } });
  return records.map(toLine);
}

/** What is written beside a change of status. */
export interface LineStatusColumns {
  readonly abandonmentReason?: string;
  readonly procedure?: ProcurementProcedure;
}

/**
 * Writes a change of status if the line still has the version that was read; null when somebody changed it
 * meanwhile. Whether the change may be made is told by rules/plans/line-transition.
 */
export async function writeLineStatus(
  db: Db,
  { id, version }: Pick<PlannedProcurementRow, "id" | "version">,
  status: PlannedProcurementStatus,
  columns: LineStatusColumns = {},
): Promise<PlannedProcurementRow | null> {
  const { count } = await db.plannedProcurement.updateMany({
    where: { id, version },
    data: { ...columns, status, version: version + 1 },
  });
  const [written] = count === 0 ? [] : await plannedProcurementsById(db, [id]);
  return written ?? null;
}

function toLine({
  noticeOn,
  startOn,
  latestNeededOn,
  ...columns
}: PlannedProcurementRecord): PlannedProcurementRow {
  return {
    ...columns,
    noticeOn: nullableDay(noticeOn),
    startOn: nullableDay(startOn),
    latestNeededOn: nullableDay(latestNeededOn),
  };
}
