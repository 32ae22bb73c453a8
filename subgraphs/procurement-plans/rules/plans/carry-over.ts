import { addMonths, type Day } from "../../../../shared/kernel/day";
import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { lineHeldFault } from "./line-held";
import { lineTransitionFault, type LineStatus } from "./line-transition";
import { windowFaults, type LineWindow } from "./line-window";
import type { PlanStatus } from "./plan-transition";
import { mostMonthsMoved } from "./planning-bounds";
import { publicLineFaults, sharingFaults, type Sharing, type Visibility } from "./sharing";

/** A plan that lines leave, or come to. */
export interface CarryingPlan {
  readonly buyerSiret: string;
  readonly year: number;
  readonly lastYear: number;
  readonly status: PlanStatus;
  readonly visibility: Visibility;
}

/** Why no line goes from a plan to another; null when one may. */
export function carryOverFault(from: CarryingPlan, to: CarryingPlan): RuleFault | null {
  if (from.status === "CLOSED") {
    return at(
      refusedTransition("PLAN_CLOSED", "Cette programmation est clôturée : ses lignes ne se reportent plus."),
      "fromPlanId",
    );
  }
  if (to.status === "CLOSED") {
    return at(
      refusedTransition("PLAN_CLOSED", "La programmation d'arrivée est clôturée : elle ne reçoit plus rien."),
      "toPlanId",
    );
  }
  if (from.buyerSiret !== to.buyerSiret) {
    return invalid("OTHER_BUYER", "Une ligne se reporte sur une programmation du même acheteur.", "toPlanId");
  }
  return to.lastYear > from.lastYear
    ? null
    : invalid(
        "PLAN_NOT_LATER",
        "Une ligne se reporte sur une programmation qui se termine plus tard.",
        "toPlanId",
      );
}

/** Why days are not moved by so many months; null when they are, or are cleared. */
export function monthsMovedFault(months: number | null): RuleFault | null {
  if (months === null || (months >= 0 && months <= mostMonthsMoved)) return null;
  return invalid(
    "MONTHS_OUT_OF_RANGE",
    `Les dates se décalent de 0 à ${mostMonthsMoved.toString()} mois.`,
    "daysMovedByMonths",
  );
}

export interface CarriedLine extends LineWindow, Sharing {
  readonly need: string;
  readonly status: LineStatus;
  /** Whether a joint procurement, or a request to carry it that is not answered yet, holds the line. */
  readonly isHeld: boolean;
}

/** What a line says of its days and of who sees it, once carried over. */
export interface CarriedContent extends Sharing {
  readonly noticeOn: Day | null;
  readonly startOn: Day | null;
  readonly latestNeededOn: Day | null;
}

/** How lines are carried over. */
export interface CarryOverTerms {
  /** Null to clear the days. */
  readonly daysMovedByMonths: number | null;
  /** Intercommunalities of the caller. */
  readonly pools: readonly string[];
}

/** A pooled line stays with its intercommunality if that is still one of the caller's, and joins the present one otherwise. */
export function carriedContent(
  line: CarriedLine,
  { daysMovedByMonths: months, pools }: CarryOverTerms,
): CarriedContent {
  const moved = (day: Day | null): Day | null =>
    day === null || months === null ? null : addMonths(day, months);
  const isKept = line.visibility !== "POOLED" || (line.pool !== null && pools.includes(line.pool));
  return {
    noticeOn: moved(line.noticeOn),
    startOn: moved(line.startOn),
    latestNeededOn: moved(line.latestNeededOn),
    visibility: line.visibility,
    pool: isKept ? line.pool : (pools[0] ?? null),
  };
}

/** Why a line is not carried over; null when it is. */
export function carriedLineFault(
  line: CarriedLine,
  content: CarriedContent,
  to: CarryingPlan,
): RuleFault | null {
  const [fault = null] = [
    lineTransitionFault("CARRY_OVER", line.status),
    line.isHeld ? lineHeldFault("CARRY_OVER") : null,
    ...windowFaults({ ...content, durationMonths: line.durationMonths }, to).map((each) =>
      at(each, "daysMovedByMonths"),
    ),
    ...sharingFaults(content).map((each) => at(each)),
    ...publicLineFaults(line.visibility, to.visibility).map((each) => at(each, "toPlanId")),
  ].filter((each) => each !== null);
  return fault === null ? null : { ...fault, message: `« ${line.need} » : ${fault.message}` };
}

function at(fault: RuleFault, ...path: readonly string[]): RuleFault {
  return { ...fault, path: path.length === 0 ? [] : ["input", ...path] };
}
