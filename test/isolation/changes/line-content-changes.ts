import type { DomainRow, NeedRow, PlanRow } from "../world/procurement-rows";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing, type Written } from "./change";
import { lineAfter, revisionsAfter } from "./written-line";

type Field = "addPlannedProcurement" | "changePlannedProcurement" | "withdrawPlannedProcurement";

interface Content {
  readonly input: Readonly<Record<string, unknown>>;
  readonly visibility: "PRIVATE" | "POOLED" | "PUBLIC";
  readonly domain: DomainRow | null;
  readonly cpvCode: string;
}

/** A line added, rewritten or withdrawn, with no lot or as many as it had none. */
export function lineContentChange(changing: Changing): Change {
  const { draw } = changing;
  const field = draw.pick<Field>([
    ...(["addPlannedProcurement", "changePlannedProcurement"] as const),
    "withdrawPlannedProcurement",
  ]);
  return field === "addPlannedProcurement" ? addition(changing) : rewriting(changing, field);
}

function addition(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const own = world.procurement_plan.filter(({ organisation }) => organisation === caller.organisation);
  const plan = own.length > 0 && draw.chance(60) ? draw.pick(own) : draw.pick(world.procurement_plan);
  const content = drawnContent(changing, plan);
  const isHidden = !seen.procurement_plan.some(({ id }) => id === plan.id);
  const input = { ...content.input, planId: plan.id };
  return {
    field: "addPlannedProcurement",
    input,
    payload: "plannedProcurement { id }",
    expected: firstOf(
      gate(caller, ["BUYER", "SPECIFIER", "CONTRACTING_OWNER", "ADMINISTRATOR"]),
      isHidden && "UNKNOWN_PLAN",
      plan.organisation !== caller.organisation && "NOT_OWN_PLAN",
      ...planFaults(changing, plan),
      ...contentFaults(changing, { plan, content, present: null }),
    ),
    effect: (before, written): World => ({
      ...before,
      planned_procurement: [...before.planned_procurement, lineAfter(written)],
      planned_procurement_revision: revisionsAfter(before, written),
    }),
    ...(isHidden ? { absentTwin: { ...input, planId: absentId } } : {}),
  };
}

function rewriting(changing: Changing, field: Exclude<Field, "addPlannedProcurement">): Change {
  const { draw, world, seen, caller } = changing;
  const own = world.planned_procurement.filter(({ organisation }) => organisation === caller.organisation);
  const line = own.length > 0 && draw.chance(60) ? draw.pick(own) : draw.pick(world.planned_procurement);
  const plan =
    world.procurement_plan.find(({ id }) => id === line.plan_id) ?? draw.pick(world.procurement_plan);
  const version = draw.chance(85) ? line.version : line.version + 1;
  const isHidden = !seen.planned_procurement.some(({ id }) => id === line.id);
  const isChange = field === "changePlannedProcurement";
  const content = drawnContent(changing, plan);
  const input = { plannedProcurementId: line.id, version, ...(isChange ? content.input : {}) };
  return {
    field,
    input,
    payload: isChange ? "plannedProcurement { id }" : "procurementPlan { id }",
    expected: firstOf(
      gate(caller, ["BUYER", "SPECIFIER", "CONTRACTING_OWNER", "ADMINISTRATOR"]),
      isHidden && "UNKNOWN_LINE",
      line.organisation !== caller.organisation && "NOT_OWN_LINE",
      version !== line.version && "LINE_CHANGED",
      ...planFaults(changing, plan),
      ...(isChange
        ? [
            line.status !== "OPEN" && "LINE_NOT_OPEN",
            ...contentFaults(changing, { plan, content, present: line }),
            hasLotUnderContract(world, line) && "LOT_UNDER_CONTRACT",
          ]
        : withdrawalFaults(world, line, plan)),
    ),
    effect: (before, written) => effectOf(before, written, { line, isChange }),
    ...(isHidden ? { absentTwin: { ...input, plannedProcurementId: absentId } } : {}),
  };
}

function effectOf(
  before: World,
  written: Written,
  { line, isChange }: { readonly line: NeedRow; readonly isChange: boolean },
): World {
  return {
    ...before,
    // Nothing else but a change keeps the line; it was sent without lots.
    planned_procurement: isChange
      ? replaced(before.planned_procurement, lineAfter(written))
      : before.planned_procurement.filter(({ id }) => id !== line.id),
    lot: before.lot.filter((each) => each.planned_procurement_id !== line.id),
    planned_procurement_revision: revisionsAfter(before, written),
  };
}

function planFaults({ caller }: Changing, plan: PlanRow): readonly (string | false)[] {
  const isBuyer = caller.roles.some((role) => ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"].includes(role));
  return [plan.status === "CLOSED" && "PLAN_CLOSED", plan.status !== "DRAFT" && !isBuyer && "NOT_PLAN_BUYER"];
}

/** In the order of the form. */
function contentFaults(
  { seen, caller }: Changing,
  {
    plan,
    content,
    present,
  }: { readonly plan: PlanRow; readonly content: Content; readonly present: NeedRow | null },
): readonly (string | false)[] {
  const { domain, visibility, input, cpvCode } = content;
  const startYear = Number(String(input["startOn"]).slice(0, 4));
  const isPooledAlready = present?.visibility === "POOLED";
  return [
    domain !== null && !seen.purchasing_domain.some(({ id }) => id === domain.id) && "UNKNOWN_DOMAIN",
    domain !== null && domain.cpv_prefixes.every((each) => !cpvCode.startsWith(each)) && "CPV_OUTSIDE_DOMAIN",
    input["value"] === "0.00" && "VALUE_NOT_POSITIVE",
    (startYear < plan.year || startYear > (plan.last_year ?? plan.year)) && "START_OUTSIDE_PLAN",
    visibility === "POOLED" && !isPooledAlready && caller.pools.length === 0 && "NOT_POOLING",
    visibility === "PUBLIC" &&
      present?.visibility !== "PUBLIC" &&
      plan.visibility !== "PUBLIC" &&
      "VISIBILITY_TOO_WIDE",
  ];
}

function withdrawalFaults(world: World, line: NeedRow, plan: PlanRow): readonly (string | false)[] {
  const isUsed =
    [
      ...world.contract,
      ...world.joint_procurement_line,
      ...world.carry_request,
      ...world.duty_exemption,
    ].some((each) => each.planned_procurement_id === line.id) ||
    world.planned_procurement.some((each) => each.carried_from_id === line.id);
  return [
    plan.status !== "DRAFT" && "PLAN_NOT_DRAFT",
    line.status !== "OPEN" && "LINE_NOT_OPEN",
    line.carried_from_id !== null && "LINE_CARRIED_OVER",
    isUsed && "LINE_IN_USE",
  ];
}

function hasLotUnderContract(world: World, line: NeedRow): boolean {
  const held = new Set(world.contract.map((each) => each.lot_id));
  return world.lot.some((each) => each.planned_procurement_id === line.id && held.has(each.id));
}

function drawnContent({ draw, world }: Changing, plan: PlanRow): Content {
  const visibility = draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const);
  const domain = draw.pickOrNull(world.purchasing_domain);
  const cpvCode = draw.pick(["55520000", "90910000"]);
  const year = draw.pick([plan.year, plan.year, plan.last_year ?? plan.year, plan.year + 4]);
  return {
    ...{ visibility, domain, cpvCode },
    input: {
      ...{ need: "Besoin récrit", cpvCode, nature: "SERVICES", visibility },
      value: draw.pick(["1000.00", "1000.00", "0.00"]),
      startOn: `${year.toString()}-06-01`,
      domainId: domain?.id ?? null,
    },
  };
}
