import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";

export type LineStatus = "OPEN" | "LAUNCHED" | "AWARDED" | "ABANDONED" | "CARRIED_OVER";

/** A step in the life of a line. */
export type LineStep = "LAUNCH" | "AWARD" | "ABANDON" | "CARRY_OVER";

interface LineTransition {
  readonly from: readonly LineStatus[];
  readonly to: LineStatus;
  /** « … ne peut pas être … » */
  readonly participle: string;
}

/** Every change of status that exists. Awarding is done by a contract, never by hand. */
export const lineTransitions: Readonly<Record<LineStep, LineTransition>> = {
  LAUNCH: { from: ["OPEN"], to: "LAUNCHED", participle: "lancée" },
  AWARD: { from: ["LAUNCHED"], to: "AWARDED", participle: "attribuée" },
  ABANDON: { from: ["OPEN", "LAUNCHED"], to: "ABANDONED", participle: "abandonnée" },
  CARRY_OVER: { from: ["OPEN"], to: "CARRIED_OVER", participle: "reportée" },
};

const statusInFrench: Readonly<Record<LineStatus, string>> = {
  OPEN: "à lancer",
  LAUNCHED: "lancée",
  AWARDED: "attribuée",
  ABANDONED: "abandonnée",
  CARRIED_OVER: "reportée sur une autre programmation",
};

/** Why a line cannot take a step; null when it can. */
export function lineTransitionFault(step: LineStep, status: LineStatus): RuleFault | null {
  const { from, participle } = lineTransitions[step];
  if (from.includes(status)) return null;
  return refusedTransition(
    "TRANSITION_NOT_ALLOWED",
    `Cette ligne est ${statusInFrench[status]} : elle ne peut pas être ${participle}.`,
  );
}

/** Why a line is not edited where it stands; null when it is. What was launched is told by its consultation. */
export function lineEditFault(status: LineStatus): RuleFault | null {
  if (status === "OPEN") return null;
  return refusedTransition(
    "LINE_NOT_OPEN",
    `Cette ligne est ${statusInFrench[status]} : seule une ligne à lancer se modifie.`,
  );
}

/** Why a line is not given up for such a reason; null when it is. */
export function abandonmentReasonFault(reason: string): RuleFault | null {
  return reason.trim() === ""
    ? invalid("REASON_MISSING", "Dites pourquoi cette ligne est abandonnée.", "reason")
    : null;
}
