import type { PlanRow } from "../world/procurement-rows";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";

const writers = ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"] as const;

export function newPlanChange({ draw, world, seen, caller }: Changing): Change {
  const own = world.buyer.filter(({ organisation }) => organisation === caller.organisation);
  const buyer = own.length > 0 && draw.chance(60) ? draw.pick(own) : draw.pick(world.buyer);
  const visibility = draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const);
  const lastYear = draw.pick([null, 2027, 2029, 2030, 2025]);
  const isHidden = !seen.buyer.some(({ siret }) => siret === buyer.siret);
  const input = { buyerSiret: buyer.siret, year: 2026, lastYear, title: "Plan neuf", visibility };
  const pool = caller.pools[0] ?? null;
  return {
    field: "createProcurementPlan",
    input,
    payload: "procurementPlan { id }",
    expected: firstOf(
      gate(caller, writers),
      caller.organisation === null && "NO_ORGANISATION",
      isHidden && "UNKNOWN_BUYER",
      buyer.organisation !== caller.organisation && "NOT_OWN_BUYER",
      lastYear === 2025 && "LAST_YEAR_BEFORE_YEAR",
      lastYear === 2030 && "PLAN_TOO_LONG",
      visibility === "POOLED" && pool === null && "NOT_POOLING",
    ),
    effect: (before, { id }): World => ({
      ...before,
      procurement_plan: [
        ...before.procurement_plan,
        {
          ...{ id: String(id), organisation: buyer.organisation, visibility, pool, title: "Plan neuf" },
          ...{ buyer_siret: buyer.siret, year: 2026, last_year: lastYear, status: "DRAFT", version: 1 },
          ...{ adopted_on: null, published_on: null, closed_on: null },
        },
      ],
    }),
  };
}

export function planContentChange({ draw, world, seen, caller }: Changing): Change {
  const own = world.procurement_plan.filter(({ organisation }) => organisation === caller.organisation);
  const plan = own.length > 0 && draw.chance(60) ? draw.pick(own) : draw.pick(world.procurement_plan);
  const version = draw.chance(85) ? plan.version : plan.version + 1;
  const isHidden = !seen.procurement_plan.some(({ id }) => id === plan.id);
  const visibility = draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const);
  const lastYear = draw.pick([null, plan.year + 1, plan.year + 3]);
  const pool = poolOf(plan, visibility, caller.pools);
  const lines = world.planned_procurement.filter((each) => each.plan_id === plan.id);
  const end = `${(lastYear ?? plan.year).toString()}-12-31`;
  const input = { planId: plan.id, version, lastYear, title: "Plan récrit", visibility };
  return {
    field: "changeProcurementPlan",
    input,
    payload: "procurementPlan { id }",
    expected: firstOf(
      gate(caller, writers),
      isHidden && "UNKNOWN_PLAN",
      plan.organisation !== caller.organisation && "NOT_OWN_PLAN",
      version !== plan.version && "PLAN_CHANGED",
      plan.status === "CLOSED" && "PLAN_CLOSED",
      visibility === "POOLED" && pool === null && "NOT_POOLING",
      lines.some((each) => (each.start_on ?? "") > end) && "LINES_BEYOND_LAST_YEAR",
      visibility !== "PUBLIC" && lines.some((each) => each.visibility === "PUBLIC") && "PUBLIC_LINES",
    ),
    effect: (before): World => ({
      ...before,
      procurement_plan: replaced(before.procurement_plan, {
        ...{ ...plan, visibility, pool, last_year: lastYear },
        ...{ title: "Plan récrit", version: plan.version + 1 },
      }),
    }),
    ...(isHidden ? { absentTwin: { ...input, planId: absentId } } : {}),
  };
}

/** One that is pooled already stays with whom it is; another is pooled with its own intercommunality, or that of the caller. */
function poolOf(plan: PlanRow, visibility: string, pools: readonly string[]): string | null {
  if (visibility !== "POOLED" || plan.visibility === "POOLED") return plan.pool ?? pools[0] ?? null;
  return plan.pool !== null && pools.includes(plan.pool) ? plan.pool : (pools[0] ?? null);
}
