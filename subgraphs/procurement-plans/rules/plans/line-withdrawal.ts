import { refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import type { LineStatus } from "./line-transition";
import type { PlanStatus } from "./plan-transition";

export interface WithdrawnLine {
  readonly status: LineStatus;
  readonly planStatus: PlanStatus;
  /** The line of an earlier plan that it carries on. */
  readonly carriedFromId: string | null;
}

/** Why a line is not withdrawn as if it had never been; null when it is. */
export function withdrawalFault({ status, planStatus, carriedFromId }: WithdrawnLine): RuleFault | null {
  if (planStatus !== "DRAFT") {
    return refusedTransition(
      "PLAN_NOT_DRAFT",
      "Une ligne ne se retire que d'une programmation en préparation : abandonnez-la, avec son motif.",
    );
  }
  if (status !== "OPEN") {
    return refusedTransition(
      "LINE_NOT_OPEN",
      "Seule une ligne à lancer se retire : ce qui a commencé s'abandonne, avec son motif.",
    );
  }
  if (carriedFromId !== null) {
    return refusedTransition(
      "LINE_CARRIED_OVER",
      "Cette ligne en reprend une d'une autre programmation : abandonnez-la, avec son motif.",
    );
  }
  return null;
}

export const lineInUseFault = refusedTransition(
  "LINE_IN_USE",
  "Cette ligne est reprise ailleurs (marché, achat groupé, demande de portage) : abandonnez-la, avec son motif.",
);
