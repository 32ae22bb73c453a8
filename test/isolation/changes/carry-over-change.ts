import type { LotRow, NeedRow, PlanRow } from "../world/procurement-rows";
import type { World } from "../world/world";
import { absentId, firstOf, gate, type Change, type Changing, type Written } from "./change";
import { isHeld } from "./held-line";
import { revisionsOfWritten } from "./written-line";

/** The lines that left a plan and those that carry them on, with lots and histories, as the store has them. */
export const carriedWithHistory = {
  table: `(SELECT plan.id AS from_plan_id,
      coalesce((SELECT jsonb_agg(to_jsonb(line)) FROM procurement_plans.planned_procurement line
        WHERE line.id = ANY(concerned.ids)), '[]')::text AS lines,
      coalesce((SELECT jsonb_agg(to_jsonb(lot)) FROM procurement_plans.lot
        WHERE lot.planned_procurement_id = ANY(concerned.ids)), '[]')::text AS lots,
      coalesce((SELECT jsonb_agg(to_jsonb(revision)) FROM procurement_plans.planned_procurement_revision revision
        WHERE revision.planned_procurement_id = ANY(concerned.ids)), '[]')::text AS revisions
    FROM procurement_plans.procurement_plan plan CROSS JOIN LATERAL (
      SELECT array_agg(line.id) AS ids FROM procurement_plans.planned_procurement line
      WHERE line.plan_id = plan.id OR line.carried_from_id IN (
        SELECT left_line.id FROM procurement_plans.planned_procurement left_line WHERE left_line.plan_id = plan.id)
    ) AS concerned)`,
  key: "from_plan_id",
} as const;

interface Terms {
  readonly to: PlanRow;
  readonly months: number | null;
  readonly pools: readonly string[];
}

/** Lines carried over from a plan to another: every open one, or one that is named. */
export function carryOverChange(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const own = world.procurement_plan.filter(({ organisation }) => organisation === caller.organisation);
  const from = own.length > 0 && draw.chance(75) ? draw.pick(own) : draw.pick(world.procurement_plan);
  const later = own.filter((each) => lastYear(each) > lastYear(from));
  const to = later.length > 0 && draw.chance(75) ? draw.pick(later) : draw.pick(world.procurement_plan);
  const months = draw.pick([12, null, null, null, null, 61]);
  const within = world.planned_procurement.filter((each) => each.plan_id === from.id);
  const named = draw.chance(40)
    ? draw.pick(draw.chance(80) && within.length > 0 ? within : world.planned_procurement)
    : null;
  const version = (named?.version ?? 0) + (draw.chance(85) ? 0 : 1);
  const lines = named === null ? byId(within.filter(({ status }) => status === "OPEN")) : [named];
  const isFromHidden = !seen.procurement_plan.some(({ id }) => id === from.id);
  const isToHidden = !seen.procurement_plan.some(({ id }) => id === to.id);
  const terms = { to, months, pools: caller.pools };
  const input = {
    ...{ fromPlanId: from.id, toPlanId: to.id, daysMovedByMonths: months },
    lines: named === null ? null : [{ plannedProcurementId: named.id, version }],
  };
  const twin = isFromHidden ? { fromPlanId: absentId } : { toPlanId: absentId };
  return {
    field: "carryOverPlannedProcurements",
    input,
    payload: "toPlan { id }",
    expected: firstOf(
      gate(caller, ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"]),
      months === 61 && "MONTHS_OUT_OF_RANGE",
      isFromHidden && "UNKNOWN_PLAN",
      from.organisation !== caller.organisation && "NOT_OWN_PLAN",
      isToHidden && "UNKNOWN_PLAN",
      to.organisation !== caller.organisation && "NOT_OWN_PLAN",
      (from.status === "CLOSED" || to.status === "CLOSED") && "PLAN_CLOSED",
      lastYear(to) <= lastYear(from) && "PLAN_NOT_LATER",
      lines.length === 0 && "NOTHING_TO_CARRY",
      named !== null && named.plan_id !== from.id && "UNKNOWN_LINE",
      named !== null && version !== named.version && "LINE_CHANGED",
      ...lines.flatMap((line) => lineFaults(world, line, terms)),
    ),
    effect: (before, written) => effectOf(before, written, { lines, terms }),
    ...(isFromHidden || (isToHidden && from.organisation === caller.organisation)
      ? { absentTwin: { ...input, ...twin } }
      : {}),
  };
}

function lineFaults(world: World, line: NeedRow, { to, months, pools }: Terms): readonly (string | false)[] {
  const startYear = Number(movedDay(line.start_on, months)?.slice(0, 4) ?? to.year);
  return [
    line.status !== "OPEN" && "TRANSITION_NOT_ALLOWED",
    isHeld(world, line.id) && "LINE_HELD",
    (startYear < to.year || startYear > lastYear(to)) && "START_OUTSIDE_PLAN",
    line.visibility === "POOLED" && poolOf(line, pools) === null && "NOT_POOLING",
    line.visibility === "PUBLIC" && to.visibility !== "PUBLIC" && "VISIBILITY_TOO_WIDE",
  ];
}

/** What only the store decides is taken from it: identifiers, instants and histories. */
function effectOf(
  before: World,
  written: Written,
  { lines, terms }: { readonly lines: readonly NeedRow[]; readonly terms: Terms },
): World {
  const stored = JSON.parse(String(written["lines"])) as readonly NeedRow[];
  const lots = JSON.parse(String(written["lots"])) as readonly LotRow[];
  const pairs = lines.map((line) => ({
    line,
    heir: stored.find((each) => each.carried_from_id === line.id) ?? line,
  }));
  const left = new Set(lines.map(({ id }) => id));
  return {
    ...before,
    planned_procurement: [
      ...before.planned_procurement.map((each) =>
        left.has(each.id) ? { ...each, status: "CARRIED_OVER", version: each.version + 1 } : each,
      ),
      ...pairs.map(({ line, heir }) => carriedOn(line, heir, terms)),
    ],
    lot: [
      ...before.lot,
      ...pairs.flatMap(({ line, heir }) => {
        const ids = new Map(
          lots.filter((lot) => lot.planned_procurement_id === heir.id).map((lot) => [lot.number, lot.id]),
        );
        return before.lot
          .filter((lot) => lot.planned_procurement_id === line.id)
          .map((lot) => ({ ...lot, id: ids.get(lot.number) ?? "", planned_procurement_id: heir.id }));
      }),
    ],
    planned_procurement_revision: revisionsOfWritten(before, written),
  };
}

function carriedOn(line: NeedRow, heir: NeedRow, { to, months, pools }: Terms): NeedRow {
  return {
    ...line,
    ...{ id: heir.id, poolable_since: heir.poolable_since, pooling_improved_at: heir.pooling_improved_at },
    ...{ plan_id: to.id, year: to.year, carried_from_id: line.id, version: 1 },
    pool: line.visibility === "POOLED" ? poolOf(line, pools) : line.pool,
    notice_on: movedDay(line.notice_on, months),
    start_on: movedDay(line.start_on, months),
    latest_needed_on: movedDay(line.latest_needed_on, months),
  };
}

function poolOf({ pool }: NeedRow, pools: readonly string[]): string | null {
  return pool !== null && pools.includes(pool) ? pool : (pools[0] ?? null);
}

/** By a year, or cleared. */
function movedDay(day: string | null, months: number | null): string | null {
  return day === null || months === null
    ? null
    : `${(Number(day.slice(0, 4)) + 1).toString()}${day.slice(4)}`;
}

function lastYear(plan: PlanRow): number {
  return plan.last_year ?? plan.year;
}

function byId(lines: readonly NeedRow[]): readonly NeedRow[] {
  return lines.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}
