import { refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import type { LineStep } from "./line-transition";

const infinitives: Readonly<Record<LineStep, string>> = {
  LAUNCH: "la lancer seule",
  AWARD: "l'attribuer seule",
  ABANDON: "l'abandonner",
  CARRY_OVER: "la reporter",
};

/** Why a line that a joint procurement, or a request to carry it that is not answered yet, holds takes no step of its own. */
export function lineHeldFault(step: LineStep): RuleFault {
  return refusedTransition(
    "LINE_HELD",
    `Cette ligne est engagée dans un achat groupé ou une demande de portage : retirez-l'en avant de ${infinitives[step]}.`,
  );
}
