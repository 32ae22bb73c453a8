import type { Cents } from "../../../../shared/kernel/money";
import { refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { quantityFaults, valueFaults, type QuantityDraft } from "../plans/line-amounts";
import type { LineStatus } from "../plans/line-transition";
import { jointStatusInFrench, type JointStatus } from "./joint-transition";

/** What a member brings. */
export interface NeedDraft extends QuantityDraft {
  readonly valueCents: Cents;
}

/** Everything that is wrong with what a member brings: the first is told. */
export function needFaults(need: NeedDraft): readonly RuleFault[] {
  return [...valueFaults(need.valueCents, "brings", "value"), ...quantityFaults(need).map(within)];
}

/** Why a member does not change what it brings; null when it does. */
export function needChangeFault(status: JointStatus): RuleFault | null {
  return status === "FORMING"
    ? null
    : refusedTransition(
        "TOO_LATE",
        `Ce groupement est ${jointStatusInFrench[status]} : ce que chacun y apporte est arrêté.`,
      );
}

export interface AttachedLine {
  readonly status: LineStatus;
  readonly planStatus: string;
  /** Whether it is bought in another joint procurement. */
  readonly isHeldElsewhere: boolean;
}

/** Why a line of a member is not bought in a joint procurement; null when it is. */
export function attachmentFault({ status, planStatus, isHeldElsewhere }: AttachedLine): RuleFault | null {
  if (planStatus === "CLOSED") {
    return refusedTransition(
      "PLAN_CLOSED",
      "La programmation de cette ligne est clôturée : rien n'y change plus.",
    );
  }
  if (isHeldElsewhere) return lineHeldFault;
  return status === "OPEN"
    ? null
    : refusedTransition("LINE_NOT_OPEN", "Seule une ligne à lancer s'achète dans un groupement.");
}

/** A line is bought in one place at a time. */
export const lineHeldFault = refusedTransition(
  "LINE_HELD",
  "Cette ligne s'achète déjà dans un groupement : retirez-la d'abord de celui-ci.",
);

function within(fault: RuleFault): RuleFault {
  const [root = "input", ...rest] = fault.path;
  return { ...fault, path: [root, "brings", ...rest] };
}
