import type { NeedRow } from "../world/procurement-rows";
import { today } from "../world/today";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";

const social = "SOCIAL_PERFORMANCE_CONDITIONS";
const writers = ["BUYER", "CONTRACTING_OWNER"];

/** An exception recorded for a line. */
export function exemptionRecording(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const own = world.planned_procurement.filter(({ organisation }) => organisation === caller.organisation);
  const line = own.length > 0 && draw.chance(75) ? draw.pick(own) : draw.pick(world.planned_procurement);
  const version = draw.chance(85) ? line.version : line.version + 1;
  const isHidden = !seen.planned_procurement.some(({ id }) => id === line.id);
  const duty = draw.pick([social, social, social, "ENVIRONMENTAL_CONSIDERATIONS"]);
  const reasonCode = draw.pick(["NO_SUFFICIENT_LINK", "NO_SUFFICIENT_LINK", "SHORT_WORKS", "NOTHING"]);
  const justification = draw.pick(["Rien d'accessible ici", "Rien d'accessible ici", " "]);
  const decidedOn = draw.pick([today, today, "2026-11-24"]);
  const input = { plannedProcurementId: line.id, version, duty, reasonCode, justification, decidedOn };
  return {
    field: "recordDutyExemption",
    input,
    payload: "dutyExemption { id }",
    expected: firstOf(
      gate(caller, writers),
      isHidden && "UNKNOWN_LINE",
      line.organisation !== caller.organisation && "NOT_OWN_LINE",
      version !== line.version && "LINE_CHANGED",
      isClosed(world, line) && "PLAN_CLOSED",
      (line.status === "ABANDONED" || line.status === "CARRIED_OVER") && "LINE_LEFT_OUT",
      (duty !== social || reasonCode === "NOTHING") && "REASON_UNKNOWN",
      reasonCode === "SHORT_WORKS" && shortWorksFault(line),
      justification === " " && "JUSTIFICATION_MISSING",
      decidedOn > today && "DECIDED_IN_FUTURE",
      world.duty_exemption.some(
        (each) => each.planned_procurement_id === line.id && each.withdrawn_on === null,
      ) && "ALREADY_EXEMPTED",
    ),
    effect: (before, { id }): World => {
      const row = {
        ...{ id: String(id), organisation: line.organisation, planned_procurement_id: line.id, duty },
        ...{ reason_code: reasonCode, justification, decided_on: decidedOn, withdrawn_on: null, version: 1 },
      };
      return { ...before, duty_exemption: [...before.duty_exemption, row] };
    },
    ...(isHidden ? { absentTwin: { ...input, plannedProcurementId: absentId } } : {}),
  };
}

export function exemptionWithdrawal({ draw, world, seen, caller }: Changing): Change {
  const own = world.duty_exemption.filter(({ organisation }) => organisation === caller.organisation);
  const exemption = own.length > 0 && draw.chance(75) ? draw.pick(own) : draw.pick(world.duty_exemption);
  const version = draw.chance(85) ? exemption.version : exemption.version + 1;
  const line = world.planned_procurement.find(({ id }) => id === exemption.planned_procurement_id);
  const isHidden = !seen.duty_exemption.some(({ id }) => id === exemption.id);
  const input = { dutyExemptionId: exemption.id, version };
  return {
    field: "withdrawDutyExemption",
    input,
    payload: "dutyExemption { id }",
    expected: firstOf(
      gate(caller, writers),
      isHidden && "UNKNOWN_EXEMPTION",
      exemption.organisation !== caller.organisation && "NOT_OWN_EXEMPTION",
      line !== undefined && isClosed(world, line) && "PLAN_CLOSED",
      version !== exemption.version && "EXEMPTION_CHANGED",
      exemption.withdrawn_on !== null && "ALREADY_WITHDRAWN",
    ),
    effect: (before): World => {
      const row = { ...exemption, withdrawn_on: today, version: version + 1 };
      return { ...before, duty_exemption: replaced(before.duty_exemption, row) };
    },
    ...(isHidden ? { absentTwin: { ...input, dutyExemptionId: absentId } } : {}),
  };
}

/** The essential data of a contract declared published, or no longer. */
export function publicationChange({ draw, world, seen, caller }: Changing): Change {
  const own = world.contract.filter(({ organisation }) => organisation === caller.organisation);
  const contract = own.length > 0 && draw.chance(70) ? draw.pick(own) : draw.pick(world.contract);
  const version = draw.chance(85) ? contract.version : contract.version + 1;
  const isHidden = !seen.contract.some(({ id }) => id === contract.id);
  const publishedOn = draw.pickOrNull([today, "2026-11-24", "2023-12-31", contract.notified_on]);
  const input = { contractId: contract.id, version, publishedOn };
  return {
    field: "declareEssentialDataPublication",
    input,
    payload: "contract { id }",
    expected: firstOf(
      gate(caller, [...writers, "ADMINISTRATOR"]),
      isHidden && "UNKNOWN_CONTRACT",
      contract.organisation !== caller.organisation && "NOT_OWN_CONTRACT",
      version !== contract.version && "CONTRACT_CHANGED",
      publishedOn !== null && publishedOn > today && "PUBLISHED_IN_FUTURE",
      publishedOn !== null && publishedOn < contract.notified_on && "PUBLISHED_BEFORE_NOTIFICATION",
    ),
    effect: (before): World => {
      const row = { ...contract, essential_data_published_on: publishedOn, version: version + 1 };
      return { ...before, contract: replaced(before.contract, row) };
    },
    ...(isHidden ? { absentTwin: { ...input, contractId: absentId } } : {}),
  };
}

function shortWorksFault({ nature, duration_months: months }: NeedRow): string | false {
  if (nature !== "WORKS") return "REASON_OTHER_NATURE";
  if (months === null) return "REASON_NEEDS_DURATION";
  return months >= 6 && "REASON_TOO_LONG_DURATION";
}

function isClosed(world: World, { plan_id: planId }: NeedRow): boolean {
  return world.procurement_plan.some(({ id, status }) => id === planId && status === "CLOSED");
}
