import type { NeedRow } from "../world/procurement-rows";
import type { World } from "../world/world";
import { revisionsAfter } from "./written-line";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";
import { isHeld } from "./held-line";

const reason = "Besoin couvert autrement";

/** A line launched or given up by hand. */
export function lineStatusChange({ draw, world, seen, caller }: Changing): Change {
  const own = world.planned_procurement.filter(({ organisation }) => organisation === caller.organisation);
  const line = own.length > 0 && draw.chance(60) ? draw.pick(own) : draw.pick(world.planned_procurement);
  const plan = world.procurement_plan.find(({ id }) => id === line.plan_id);
  const isLaunch = draw.chance(50);
  const version = draw.chance(85) ? line.version : line.version + 1;
  const isHidden = !seen.planned_procurement.some(({ id }) => id === line.id);
  const told = draw.chance(90) ? reason : " ";
  const input = { plannedProcurementId: line.id, version, ...(isLaunch ? {} : { reason: told }) };
  const allowedFrom = isLaunch ? ["OPEN"] : ["OPEN", "LAUNCHED"];
  return {
    field: isLaunch ? "launchPlannedProcurement" : "abandonPlannedProcurement",
    input,
    payload: "plannedProcurement { id }",
    expected: firstOf(
      gate(caller, ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"]),
      isHidden && "UNKNOWN_LINE",
      line.organisation !== caller.organisation && "NOT_OWN_LINE",
      version !== line.version && "LINE_CHANGED",
      plan?.status === "CLOSED" && "PLAN_CLOSED",
      !allowedFrom.includes(line.status) && "TRANSITION_NOT_ALLOWED",
      isLaunch && plan?.status === "DRAFT" && "PLAN_NOT_ADOPTED",
      !isLaunch && told !== reason && "REASON_MISSING",
      isHeld(world, line.id) && "LINE_HELD",
    ),
    effect: (before, written): World => ({
      ...before,
      planned_procurement: replaced(before.planned_procurement, stepped(line, isLaunch)),
      planned_procurement_revision: revisionsAfter(before, written),
    }),
    ...(isHidden ? { absentTwin: { ...input, plannedProcurementId: absentId } } : {}),
  };
}

function stepped(line: NeedRow, isLaunch: boolean): NeedRow {
  const version = line.version + 1;
  return isLaunch
    ? { ...line, status: "LAUNCHED", version }
    : { ...line, status: "ABANDONED", abandonment_reason: reason, version };
}
