import { sqltag as sql } from "@prisma/client/runtime/client";
import type { ProcurementPlan as ProcurementPlanRecord } from "../../../prisma/procurement-plans/client/client";
import { dateOf, type Day } from "../../../shared/kernel/day";
import type { Db } from "../context";
import type { PlanStatus } from "../rules/plan-transition";
import { nullableDay } from "./nullable-day";

export interface ProcurementPlanRow {
  readonly id: string;
  readonly organisation: string;
  readonly buyerSiret: string;
  readonly year: number;
  readonly title: string;
  readonly status: PlanStatus;
  readonly adoptedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly closedOn: Day | null;
  readonly version: number;
}

export interface PlanTotalsRow {
  readonly planId: string;
  readonly lineCount: number;
  readonly plannedCents: bigint;
}

/** The columns that a step writes. */
export interface PlanStepColumns {
  readonly status: PlanStatus;
  readonly adoptedOn?: Day;
  readonly publishedOn?: Day;
  readonly closedOn?: Day;
}

export async function procurementPlansById(
  db: Db,
  ids: readonly string[],
): Promise<readonly ProcurementPlanRow[]> {
  return (await db.procurementPlan.findMany({ where: { id: { in: [...ids] } } })).map(toPlan);
}

/** Lines and their summed value, for the plans that have lines which the caller may see. */
export function planTotals(db: Db, planIds: readonly string[]): Promise<readonly PlanTotalsRow[]> {
  return db.$queryRaw(sql`
    SELECT plan_id AS "planId", count(*)::int AS "lineCount", sum(value_cents)::bigint AS "plannedCents"
    FROM procurement_plans.planned_procurement WHERE plan_id = ANY(${[...planIds]}::text[]) GROUP BY plan_id`);
}

/** Writes a step if the plan still has the version that was read; null when somebody changed it meanwhile. */
export async function writePlanStep(
  db: Db,
  { id, version }: Pick<ProcurementPlanRow, "id" | "version">,
  { status, adoptedOn, publishedOn, closedOn }: PlanStepColumns,
): Promise<ProcurementPlanRow | null> {
  const { count } = await db.procurementPlan.updateMany({
    where: { id, version },
    data: {
      status,
      version: version + 1,
      ...(adoptedOn === undefined ? {} : { adoptedOn: dateOf(adoptedOn) }),
      ...(publishedOn === undefined ? {} : { publishedOn: dateOf(publishedOn) }),
      ...(closedOn === undefined ? {} : { closedOn: dateOf(closedOn) }),
    },
  });
  const [written] = count === 0 ? [] : await procurementPlansById(db, [id]);
  return written ?? null;
}

function toPlan(record: ProcurementPlanRecord): ProcurementPlanRow {
  const { id, organisation, buyerSiret, year, title, status, version } = record;
  return {
    id,
    organisation,
    buyerSiret,
    year,
    title,
    status,
    adoptedOn: nullableDay(record.adoptedOn),
    publishedOn: nullableDay(record.publishedOn),
    closedOn: nullableDay(record.closedOn),
    version,
  };
}
