import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type {
  ProcurementPlan as ProcurementPlanRecord,
  Visibility,
} from "../../../../prisma/procurement-plans/client/client";
import { dateOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { PlanStatus } from "../../rules/plans/plan-transition";
import { nullableDay } from "../nullable-day";

export interface ProcurementPlanRow {
  readonly id: string;
  readonly organisation: string;
  readonly buyerSiret: string;
  readonly visibility: Visibility;
  readonly pool: string | null;
  /** First calendar year. */
  readonly year: number;
  /** Last calendar year: the first one again for a plan of one year. */
  readonly lastYear: number;
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
  /** To be launched, or launched and not awarded yet. */
  readonly unsettledCount: number;
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

/**
 * Holds plans of the caller's own until the transaction ends. SHARED for whoever changes their lines: many may at
 * once, and no step is taken meanwhile.
 */
export async function lockPlans(db: Db, ids: readonly string[], mode: "SHARED" | "ALONE"): Promise<void> {
  const strength = raw(mode === "SHARED" ? "FOR SHARE" : "FOR NO KEY UPDATE");
  // In the order of their identifiers: two that hold the same plans do not wait for each other for ever.
  await db.$queryRaw(sql`
    SELECT 1 FROM procurement_plans.procurement_plan WHERE id = ANY(${[...ids]}::text[]) ORDER BY id ${strength}`);
}

/** Lines and their summed value, for the plans that have lines which the caller may see. */
export function planTotals(db: Db, planIds: readonly string[]): Promise<readonly PlanTotalsRow[]> {
  return db.$queryRaw(sql`
    SELECT plan_id AS "planId", count(*)::int AS "lineCount", sum(value_cents)::bigint AS "plannedCents",
      count(*) FILTER (WHERE status IN ('OPEN', 'LAUNCHED'))::int AS "unsettledCount"
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
  const { id, organisation, visibility, pool, buyerSiret, year, lastYear, title, status, version } = record;
  return {
    id,
    organisation,
    visibility,
    pool,
    buyerSiret,
    year,
    lastYear: lastYear ?? year,
    title,
    status,
    adoptedOn: nullableDay(record.adoptedOn),
    publishedOn: nullableDay(record.publishedOn),
    closedOn: nullableDay(record.closedOn),
    version,
  };
}
