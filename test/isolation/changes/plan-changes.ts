import type { PlanRow, PlanStatus } from "../world/procurement-rows";
import { today } from "../world/today";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";

interface Step {
  readonly field: string;
  readonly from: PlanStatus;
  readonly to: PlanStatus;
  readonly day: "adopted" | "published" | "closed";
}

const steps: readonly Step[] = [
  { field: "adoptProcurementPlan", from: "DRAFT", to: "ADOPTED", day: "adopted" },
  { field: "publishProcurementPlan", from: "ADOPTED", to: "PUBLISHED", day: "published" },
  { field: "closeProcurementPlan", from: "PUBLISHED", to: "CLOSED", day: "closed" },
];

export function planChange({ draw, world, seen, caller }: Changing): Change {
  const own = world.procurement_plan.filter(({ organisation }) => organisation === caller.organisation);
  const plan = own.length > 0 && draw.chance(60) ? draw.pick(own) : draw.pick(world.procurement_plan);
  const step = draw.chance(70)
    ? (steps.find(({ from }) => from === plan.status) ?? draw.pick(steps))
    : draw.pick(steps);
  const on = draw.pick(["2026-11-24", today, "2026-05-05", "2025-01-01"]);
  const version = draw.chance(85) ? plan.version : plan.version + 1;
  const isHidden = !seen.procurement_plan.some(({ id }) => id === plan.id);
  const previous = plan.published_on ?? plan.adopted_on;
  const input = { planId: plan.id, version, [`${step.day}On`]: on };
  return {
    field: step.field,
    input,
    payload: "procurementPlan { id }",
    expected: firstOf(
      gate(caller, ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"]),
      isHidden && "UNKNOWN_PLAN",
      plan.organisation !== caller.organisation && "NOT_OWN_PLAN",
      version !== plan.version && "PLAN_CHANGED",
      plan.status !== step.from && "TRANSITION_NOT_ALLOWED",
      world.planned_procurement.every((each) => each.plan_id !== plan.id) && "PLAN_EMPTY",
      step.to === "CLOSED" && isUnsettled(world, plan) && "LINES_UNSETTLED",
      on > today && "DAY_IN_FUTURE",
      previous !== null && on < previous && "DAY_BEFORE_PREVIOUS_STEP",
    ),
    effect: (before): World => ({
      ...before,
      procurement_plan: replaced(before.procurement_plan, stepped(plan, step, on)),
    }),
    ...(isHidden ? { absentTwin: { ...input, planId: absentId } } : {}),
  };
}

function isUnsettled(world: World, plan: PlanRow): boolean {
  return world.planned_procurement.some(
    (each) => each.plan_id === plan.id && (each.status === "OPEN" || each.status === "LAUNCHED"),
  );
}

function stepped(plan: PlanRow, { to, day }: Step, on: string): PlanRow {
  return { ...plan, status: to, [`${day}_on`]: on, version: plan.version + 1 };
}
