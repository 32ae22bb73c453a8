import { randomUUID } from "node:crypto";
import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Visibility } from "../../../../prisma/procurement-plans/client/client";
import type { Db } from "../../context";
import { procurementPlansById, type ProcurementPlanRow } from "./procurement-plan.repository";

/** What an editor writes of a plan. */
export interface PlanColumns {
  readonly title: string;
  readonly visibility: Visibility;
  readonly pool: string | null;
  readonly lastYear: number;
}

export interface PlanPlace {
  readonly organisation: string;
  readonly buyerSiret: string;
  readonly year: number;
}

/** Writes a new draft. */
export async function insertPlan(
  db: Db,
  place: PlanPlace,
  { lastYear, ...columns }: PlanColumns,
): Promise<ProcurementPlanRow> {
  const id = randomUUID();
  const years = { lastYear: lastYear === place.year ? null : lastYear };
  await db.procurementPlan.createMany({ data: { ...place, ...columns, ...years, id, status: "DRAFT" } });
  const [written] = await procurementPlansById(db, [id]);
  if (written === undefined) throw new Error(`Plan ${id} is not visible to who wrote it`);
  return written;
}

/** Writes a plan if it still has the version that was read; null when somebody changed it meanwhile. */
export async function writePlan(
  db: Db,
  { id, version, year }: Pick<ProcurementPlanRow, "id" | "version" | "year">,
  { lastYear, ...columns }: PlanColumns,
): Promise<ProcurementPlanRow | null> {
  const { count } = await db.procurementPlan.updateMany({
    where: { id, version },
    data: { ...columns, lastYear: lastYear === year ? null : lastYear, version: version + 1 },
  });
  const [written] = count === 0 ? [] : await procurementPlansById(db, [id]);
  return written ?? null;
}

export interface PlanExtentRow {
  readonly lastStartYear: number | null;
  readonly publicLineCount: number;
}

/** How far the lines of a plan reach. */
export async function planExtent(db: Db, planId: string): Promise<PlanExtentRow> {
  const [extent] = await db.$queryRaw<readonly PlanExtentRow[]>(sql`
    SELECT extract(year FROM max(start_on))::int AS "lastStartYear",
      count(*) FILTER (WHERE visibility = 'PUBLIC')::int AS "publicLineCount"
    FROM procurement_plans.planned_procurement WHERE plan_id = ${planId}`);
  return extent ?? { lastStartYear: null, publicLineCount: 0 };
}
